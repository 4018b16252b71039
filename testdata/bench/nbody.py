# Floats in lists: bodies that attract each other.
import math
def run(n):
    bodies = [[0.0,0.0,0.0,0.1,0.2,0.3,5.0],[1.0,2.0,3.0,0.0,0.1,0.0,1.0],[4.0,1.0,0.0,0.0,0.3,0.1,2.0]]
    for _ in range(n):
        for i in range(3):
            b = bodies[i]
            for j in range(i+1,3):
                c = bodies[j]
                dx = b[0]-c[0]; dy = b[1]-c[1]; dz = b[2]-c[2]
                d = dx*dx+dy*dy+dz*dz
                mag = 0.01/(d*math.sqrt(d))
                b[3] -= dx*c[6]*mag; b[4] -= dy*c[6]*mag; b[5] -= dz*c[6]*mag
                c[3] += dx*b[6]*mag; c[4] += dy*b[6]*mag; c[5] += dz*b[6]*mag
        for b in bodies:
            b[0] += 0.01*b[3]; b[1] += 0.01*b[4]; b[2] += 0.01*b[5]
    return bodies[0][0]
print(run(60000))
