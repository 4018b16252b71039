package worker

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// ownWork are the system calls that a process needs for itself: memory, threads, time,
// signals, and what it reads from and writes to its pipes. None of them opens, connects
// to or starts anything.
var ownWork = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(`
		mmap munmap madvise mprotect brk mremap
		clone clone3 futex sched_yield sched_getaffinity set_robust_list rseq gettid getpid exit exit_group restart_syscall membarrier
		nanosleep clock_nanosleep clock_gettime timer_create timer_settime timer_delete
		rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack tgkill tkill
		read write close epoll_pwait epoll_pwait2 epoll_ctl epoll_create1 eventfd2 fcntl
		getrandom uname arch_prctl prctl prlimit64 getrusage`) {
		m[name] = true
	}
	return m
}()

// systemCall is a line of strace -f: thread, name, arguments and result.
var systemCall = regexp.MustCompile(`^(\d+) +(?:<\.\.\. )?(\w+)(?:\(| resumed>)(.*)$`)

// traced runs a program under strace and gives the lines of its record.
func traced(t *testing.T, binary string, args ...string) (record []string, report Report) {
	t.Helper()
	log := filepath.Join(t.TempDir(), "strace")
	cmd := exec.Command("strace", append([]string{"-f", "-qq", "-s", "64", "-o", log, binary}, args...)...)
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	err := cmd.Run()
	if _, exited := err.(*exec.ExitError); err != nil && !exited {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatalf("%v: %s %s", err, out.Bytes(), complaints.Bytes())
	}
	data, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		record = append(record, lines.Text())
	}
	return record, report
}

// childAfterConfinement gives the system calls of the worker process from when it has
// confined itself.
func childAfterConfinement(record []string) (calls []string) {
	threads := map[string]bool{}
	confined := false
	for _, line := range record {
		m := systemCall.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		thread, name, rest := m[1], m[2], m[3]
		if name == "execve" && strings.Contains(rest, `, ["`) && strings.Contains(rest, `"`+Command+`"]`) {
			threads = map[string]bool{thread: true}
		}
		if !threads[thread] {
			continue
		}
		if name == "clone" || name == "clone3" {
			if at := strings.LastIndex(rest, "= "); at >= 0 {
				threads[strings.TrimSpace(rest[at+2:])] = true
			}
		}
		if confined && name != "seccomp" {
			calls = append(calls, line)
		}
		confined = confined || name == "seccomp" && strings.HasSuffix(rest, "= 0")
	}
	return calls
}

// TestSystemCalls runs hostile programs, with all that a dry run can grant, and looks at
// what their process asks of the system.
func TestSystemCalls(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("strace is of Linux")
	}
	if _, err := exec.LookPath("strace"); err != nil {
		t.Fatal("strace is needed: it is installed as .ci/run does it")
	}
	if out, err := exec.Command("strace", "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		t.Skipf("the system lets no process be traced: %v: %s", err, out)
	}
	binary := filepath.Join(t.TempDir(), "trammel")
	if out, err := exec.Command("go", "build", "-o", binary, "trammel").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	programs, err := filepath.Glob("testdata/hostile/*.py")
	if err != nil || len(programs) < 10 {
		t.Fatalf("%d programs: %v", len(programs), err)
	}
	for _, path := range programs {
		for _, grants := range []string{"eval,reflect,import", "eval,reflect,import,fs.read,fs.write,net,proc,env,native,deserialize,threads,exit,io.in,random,time"} {
			t.Run(filepath.Base(path)+"/"+grants[:min(len(grants), 30)], func(t *testing.T) {
				t.Parallel()
				record, report := traced(t, binary, "run", "--isolated", "--json", "--timeout", "2s", "--grant", grants, path)
				if report.Error != nil && report.Error.Crash {
					t.Error(report.Error.Message)
				}
				calls := childAfterConfinement(record)
				if len(calls) == 0 {
					t.Fatal("the record shows no worker")
				}
				for _, line := range calls {
					if name := systemCall.FindStringSubmatch(line)[2]; !ownWork[name] {
						t.Errorf("the program's process calls %s", line)
					}
				}
			})
		}
	}
}
