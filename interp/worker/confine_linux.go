package worker

import (
	"strings"

	seccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/landlock-lsm/go-landlock/landlock"
	llsyscall "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"
)

// systemCalls are all that Go's runtime needs once the program is loaded: memory,
// threads, time, and reading and writing what is open.
var systemCalls = []string{
	"read", "write", "readv", "writev", "close", "fcntl", "pipe2", "poll", "ppoll",
	"epoll_create1", "epoll_ctl", "epoll_pwait", "epoll_wait", "eventfd2",
	"brk", "mmap", "munmap", "mprotect", "madvise", "mincore", "mremap", "membarrier",
	"clone", "clone3", "futex", "futex_waitv", "set_robust_list", "rseq", "exit", "exit_group", "sched_yield", "sched_getaffinity",
	"gettid", "getpid", "tgkill", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall",
	"nanosleep", "clock_nanosleep", "clock_gettime", "gettimeofday", "timer_create", "timer_settime", "timer_delete", "setitimer",
	"getrandom", "prctl", "arch_prctl",
}

// Limits of the child, whatever it runs.
const (
	maxData  = 4 << 30 // bytes of memory
	maxFiles = 32
)

// confine takes away from this process what a run does not need. It gives the names of
// what worked, and what did not, which older kernels lack.
func confine() (have []string, missing string) {
	var lacks []string
	for _, step := range []struct {
		name string
		do   func() error
	}{
		{"rlimits", limitResources}, {"landlock", restrictFiles}, {"seccomp", filterSystemCalls},
	} {
		if err := step.do(); err != nil {
			lacks = append(lacks, step.name+" ("+err.Error()+")")
		} else {
			have = append(have, step.name)
		}
	}
	return have, strings.Join(lacks, ", ")
}

func limitResources() error {
	for _, l := range []struct {
		resource int
		value    uint64
	}{
		{unix.RLIMIT_CORE, 0}, {unix.RLIMIT_FSIZE, 0}, {unix.RLIMIT_NOFILE, maxFiles}, {unix.RLIMIT_DATA, maxData},
	} {
		if err := unix.Setrlimit(l.resource, &unix.Rlimit{Cur: l.value, Max: l.value}); err != nil {
			return err
		}
	}
	return nil
}

// restrictFiles closes the file system and TCP.
func restrictFiles() error {
	if _, err := llsyscall.LandlockGetABIVersion(); err != nil {
		return err
	}
	return landlock.V5.BestEffort().Restrict()
}

// filterSystemCalls lets all but a fixed list of system calls fail.
func filterSystemCalls() error {
	return seccomp.LoadFilter(seccomp.Filter{
		NoNewPrivs: true,
		Flag:       seccomp.FilterFlagTSync,
		Policy: seccomp.Policy{
			DefaultAction: seccomp.ActionErrno,
			Syscalls:      []seccomp.SyscallGroup{{Action: seccomp.ActionAllow, Names: systemCalls}},
		},
	})
}
