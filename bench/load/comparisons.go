package main

import (
	"bytes"
	"fmt"
)

// plain speaks bench/floor.py: what is written goes to all, with a number and a time put before it.
type plain struct{}

func (plain) greet(Cursor) []byte        { return []byte(`?`) }
func (plain) chat(_, text string) []byte { return []byte(text) }
func (plain) hand(string, bool) []byte   { return nil }
func (plain) ping(int) []byte            { return nil }

func (plain) read(payload []byte) News {
	start := head(payload)
	kind := frame
	if bytes.HasPrefix(start, []byte(`{"snapshot"`)) {
		kind = snapshot
	}
	return counted(kind, start)
}

// centrifuge speaks the JSON protocol of github.com/centrifugal/centrifuge to bench/peer.
type centrifuge struct{}

func (centrifuge) greet(Cursor) []byte { return []byte(`{"id":1,"connect":{}}`) }

func (centrifuge) chat(id, text string) []byte {
	return fmt.Appendf(nil, `{"id":%s,"rpc":{"method":"chat","data":%q}}`, id, text)
}

func (centrifuge) hand(id string, raised bool) []byte {
	return fmt.Appendf(nil, `{"id":%s,"rpc":{"method":"hand","data":%t}}`, id, raised)
}

func (centrifuge) ping(int) []byte { return nil }

func (centrifuge) read(payload []byte) News {
	start := head(payload)
	switch {
	case len(payload) <= 3:
		return News{kind: pingedBack}
	case bytes.HasPrefix(start, []byte(`{"push"`)):
		return counted(frame, start)
	case bytes.Contains(start, []byte(`"connect":{`)):
		return counted(snapshot, payload)
	case bytes.Contains(start, []byte(`"error":{`)):
		return News{kind: refused, id: digits(start)}
	case bytes.HasPrefix(start, []byte(`{"id":`)):
		return News{kind: done, id: digits(start)}
	}
	return News{}
}

func digits(start []byte) string {
	id, _ := number(start, `"id":`)
	return fmt.Sprint(id)
}

func counted(kind newsKind, start []byte) News {
	n, _ := number(start, `"n":`)
	at, _ := number(start, `"at":`)
	if kind == snapshot {
		n = anywhere
	}
	return News{kind: kind, view: "one", since: n - 1, seq: n, at: clock(at)}
}
