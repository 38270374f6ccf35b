package main

import (
	"bytes"
	"strconv"
	"time"
)

// News is what a message from the server means to a socket.
type News struct {
	kind   newsKind
	own    bool   // of the person's own channel, not the room's
	view   string // of a snapshot or frame
	since  int64
	seq    int64
	at     time.Time
	id     string // of an answered command
	ticket string // for coming back
	code   string
}

type newsKind int

const (
	nothing newsKind = iota
	snapshot
	frame
	done
	refused
	settled // the answer to a hello is complete, even if there was nothing new
	pong
	again // the server wants a new hello
	bye
	pingedBack // the server's ping, to be answered
)

// Protocol is how one kind of server is spoken to.
type Protocol interface {
	greet(state Cursor) []byte
	read(payload []byte) News
	chat(id, text string) []byte
	hand(id string, raised bool) []byte
	ping(n int) []byte
}

// Cursor is what a socket has seen.
type Cursor struct {
	view string
	room int64
	own  int64
}

func protocolFor(name string) Protocol {
	switch name {
	case "rostrum":
		return rostrum{}
	case "centrifuge":
		return centrifuge{}
	}
	return plain{}
}

// The servers write the short fields first, so a frame of many kilobytes needs no parsing.
const headBytes = 400

func head(payload []byte) []byte { return payload[:min(len(payload), headBytes)] }

func number(payload []byte, key string) (int64, bool) {
	at := bytes.Index(payload, []byte(key))
	if at < 0 {
		return 0, false
	}
	start := at + len(key)
	end := start
	for end < len(payload) && (payload[end] == '-' || payload[end] >= '0' && payload[end] <= '9') {
		end++
	}
	value, err := strconv.ParseInt(string(payload[start:end]), 10, 64)
	return value, err == nil
}

func text(payload []byte, key string) string {
	at := bytes.Index(payload, []byte(key))
	if at < 0 {
		return ""
	}
	start := at + len(key)
	end := bytes.IndexByte(payload[start:], '"')
	if end < 0 {
		return ""
	}
	return string(payload[start : start+end])
}

// Rostrum's clock has milliseconds; the comparisons write microseconds.
func clock(value int64) time.Time {
	if value < 1e14 {
		return time.UnixMilli(value)
	}
	return time.UnixMicro(value)
}
