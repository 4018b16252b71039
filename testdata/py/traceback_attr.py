class Thing:
    def go(self):
        return self.missing.value


t = Thing()
t.go()
