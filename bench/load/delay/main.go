// Command delay is a line that takes its time: what the kernel routes into its interface comes back out of it later. It stands in for
// netem, which not every kernel has. Usage: delay INTERFACE MILLISECONDS. It ends when its standard input closes.
package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"syscall"
	"time"
	"unsafe"
)

const (
	longestPacket = 65536
	inFlight      = 1 << 16
)

type packet struct {
	due   time.Time
	bytes []byte
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: delay INTERFACE MILLISECONDS")
		os.Exit(2)
	}
	length, err := strconv.Atoi(os.Args[2])
	if err != nil {
		fail(err)
	}
	line, err := openInterface(os.Args[1])
	if err != nil {
		fail(err)
	}
	packets := make(chan packet, inFlight)
	go take(line, time.Duration(length)*time.Millisecond, packets)
	go give(line, packets)
	fmt.Println("ready")
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// openInterface makes a TUN device of this name: one IP packet a read or write, with nothing before it.
func openInterface(name string) (*os.File, error) {
	descriptor, err := syscall.Open("/dev/net/tun", syscall.O_RDWR|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	var request struct {
		name  [syscall.IFNAMSIZ]byte
		flags uint16
		_     [22]byte
	}
	copy(request.name[:syscall.IFNAMSIZ-1], name)
	request.flags = syscall.IFF_TUN | syscall.IFF_NO_PI
	_, _, fault := syscall.Syscall(
		syscall.SYS_IOCTL, uintptr(descriptor), syscall.TUNSETIFF, uintptr(unsafe.Pointer(&request)),
	)
	if fault != 0 {
		return nil, fault
	}
	return os.NewFile(uintptr(descriptor), name), nil
}

func take(line io.Reader, length time.Duration, packets chan<- packet) {
	buffer := make([]byte, longestPacket)
	for {
		size, err := line.Read(buffer)
		if err != nil {
			fail(err)
		}
		packets <- packet{due: time.Now().Add(length), bytes: append([]byte(nil), buffer[:size]...)}
	}
}

func give(line io.Writer, packets <-chan packet) {
	for next := range packets {
		time.Sleep(time.Until(next.due))
		// The kernel refuses a packet while the interface is down; a line may lose one.
		_, _ = line.Write(next.bytes)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
