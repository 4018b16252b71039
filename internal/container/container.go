// Package container tells whether this process runs in a container or a small virtual
// machine, so that whoever executes code can be told when nothing is around it.
package container

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
)

// Detection is what was found.
type Detection struct {
	Kind     string   `json:"kind"`     // Docker, Podman, Kubernetes ...; empty for none
	Evidence string   `json:"evidence"` // what shows it
	Isolates bool     `json:"isolates"` // whether it keeps the host's files away
	Looked   []string `json:"looked"`   // everything that was looked at
}

// system is what can be looked at.
type system struct {
	files fs.FS // of /
	env   func(string) string
}

// Detect looks at the running system.
func Detect() Detection { return system{os.DirFS("/"), os.Getenv}.detect() }

// sign is one thing that shows a container.
type sign struct {
	look     string // what is looked at, for people
	find     func(system) (kind string)
	isolates bool
}

// signs in the order of what they are worth: the more exact ones first.
var signs = []sign{
	{"KUBERNETES_SERVICE_HOST", variable("KUBERNETES_SERVICE_HOST", "Kubernetes"), true},
	{"/run/.containerenv", exists("run/.containerenv", "Podman"), true},
	{"/.dockerenv", exists(".dockerenv", "Docker"), true},
	{"/run/systemd/container", content("run/systemd/container", managers), true},
	{"the variable container", func(s system) string { return match(s.env("container"), managers) }, true},
	{"/proc/1/cgroup", content("proc/1/cgroup", controlGroups), true},
	{"/proc/self/cgroup", content("proc/self/cgroup", controlGroups), true},
	{"/proc/version (gVisor)", content("proc/version", []pattern{{`gVisor|#1 SMP Sun Jan 10 15:06:54 PST 2016`, "gVisor"}}), true},
	{"/proc/cmdline (Firecracker)", content("proc/cmdline", []pattern{{`virtio_mmio\.device=.*@.*|\bpci=off\b.*\breboot=k\b|\breboot=k\b.*\bpci=off\b`, "Firecracker"}}), true},
	{"/proc/1/mountinfo", content("proc/1/mountinfo", []pattern{{`(?m)^\S+ \S+ \S+ / / .* - overlay `, "a container on overlayfs"}}), true},
	{"/proc/sys/kernel/osrelease (WSL)", content("proc/sys/kernel/osrelease", []pattern{{`(?i)microsoft|WSL`, "WSL"}}), false},
}

func (s system) detect() Detection {
	d := Detection{}
	for _, sign := range signs {
		d.Looked = append(d.Looked, sign.look)
		if kind := sign.find(s); kind != "" && d.Kind == "" {
			d.Kind, d.Evidence, d.Isolates = kind, sign.look, sign.isolates
		}
	}
	return d
}

// pattern names the kind of container that a text shows.
type pattern struct{ expression, kind string }

// managers are the names that container managers give themselves.
var managers = []pattern{
	{`systemd-nspawn`, "systemd-nspawn"}, {`podman`, "Podman"}, {`docker`, "Docker"}, {`lxc`, "LXC"}, {`oci`, "an OCI container"}, {`rkt`, "rkt"}, {`bubblewrap|flatpak`, "bubblewrap"},
}

// controlGroups are parts of the names of control groups.
var controlGroups = []pattern{
	{`kubepods`, "Kubernetes"}, {`libpod`, "Podman"}, {`docker`, "Docker"}, {`machine\.slice/.*nspawn|systemd-nspawn`, "systemd-nspawn"},
	{`/lxc[./]|lxc\.payload`, "LXC"}, {`containerd|crio|cri-containerd`, "containerd"}, {`actions_job|garden|ecs/`, "a container"},
}

func match(text string, patterns []pattern) string {
	for _, p := range patterns {
		if regexp.MustCompile(p.expression).MatchString(text) {
			return p.kind
		}
	}
	return ""
}

func variable(name, kind string) func(system) string {
	return func(s system) string {
		if s.env(name) == "" {
			return ""
		}
		return kind
	}
}

func exists(path, kind string) func(system) string {
	return func(s system) string {
		if _, err := fs.Stat(s.files, path); err != nil {
			return ""
		}
		return kind
	}
}

func content(path string, patterns []pattern) func(system) string {
	return func(s system) string {
		data, err := fs.ReadFile(s.files, path)
		if err != nil {
			return ""
		}
		return match(strings.TrimSpace(string(data)), patterns)
	}
}

// Warning says that nothing is around this process, and what was looked at; it is empty
// if something is.
func (d Detection) Warning() string {
	switch {
	case d.Isolates:
		return ""
	case d.Kind != "":
		return "dry runs are on, and this is " + d.Kind + ", which does not keep the host's files away. Dry runs perform no effect, but a container around them is one wall more."
	}
	return "dry runs are on, and no container is seen around this process (looked at " + strings.Join(d.Looked, ", ") + "). Dry runs perform no effect, but a container around them is one wall more."
}
