package container

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestDetect(t *testing.T) {
	file := func(path, text string) fstest.MapFS { return fstest.MapFS{path: {Data: []byte(text)}} }
	none := func(string) string { return "" }
	tests := []struct {
		name  string
		files fstest.MapFS
		env   map[string]string
		want  string
	}{
		{"nothing", fstest.MapFS{}, nil, ""},
		{"a plain machine", fstest.MapFS{
			"proc/1/cgroup": {Data: []byte("0::/init.scope\n")}, "proc/self/cgroup": {Data: []byte("0::/user.slice/user-1000.slice\n")},
			"proc/version": {Data: []byte("Linux version 6.1.0-18-amd64 (debian)\n")}, "proc/cmdline": {Data: []byte("BOOT_IMAGE=/vmlinuz root=/dev/sda1 ro quiet\n")},
			"proc/1/mountinfo":          {Data: []byte("28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n")},
			"proc/sys/kernel/osrelease": {Data: []byte("6.1.0-18-amd64\n")},
		}, nil, ""},
		{"Docker's file", file(".dockerenv", ""), nil, "Docker"},
		{"Docker with control groups of version 1", file("proc/1/cgroup", "12:pids:/docker/3f2a\n"), nil, "Docker"},
		{"Podman", file("run/.containerenv", "engine=\"podman\""), nil, "Podman"},
		{"Kubernetes", fstest.MapFS{}, map[string]string{"KUBERNETES_SERVICE_HOST": "10.0.0.1"}, "Kubernetes"},
		{"Kubernetes by control groups", file("proc/self/cgroup", "0::/kubepods.slice/kubepods-burstable.slice/cri-containerd-1.scope\n"), nil, "Kubernetes"},
		{"nspawn", file("run/systemd/container", "systemd-nspawn\n"), nil, "systemd-nspawn"},
		{"the variable", fstest.MapFS{}, map[string]string{"container": "lxc"}, "LXC"},
		{"gVisor", file("proc/version", "Linux version 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016\n"), nil, "gVisor"},
		{"Firecracker", file("proc/cmdline", "console=ttyS0 reboot=k panic=1 pci=off root=/dev/vda rw virtio_mmio.device=4K@0xd0000000:5\n"), nil, "Firecracker"},
		{"overlayfs", file("proc/1/mountinfo", "1033 745 0:94 / / rw,relatime - overlay overlay rw,lowerdir=/a\n"), nil, "a container on overlayfs"},
		{"WSL", file("proc/sys/kernel/osrelease", "5.15.90.1-microsoft-standard-WSL2\n"), nil, "WSL"},
	}
	for _, tt := range tests {
		env := none
		if tt.env != nil {
			env = func(name string) string { return tt.env[name] }
		}
		d := system{tt.files, env}.detect()
		if d.Kind != tt.want {
			t.Errorf("%s: %q by %q, want %q", tt.name, d.Kind, d.Evidence, tt.want)
		}
		warns := d.Warning() != ""
		if want := tt.want == "" || tt.want == "WSL"; warns != want {
			t.Errorf("%s: warning %q", tt.name, d.Warning())
		}
		if tt.want == "" && !strings.Contains(d.Warning(), "/.dockerenv") {
			t.Errorf("%s: the warning does not name what was looked at: %s", tt.name, d.Warning())
		}
	}
}
