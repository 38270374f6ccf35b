package main

import (
	"bytes"
	"fmt"
)

// rostrum speaks rostrum/rooms/protocol.py.
type rostrum struct{}

func (rostrum) greet(c Cursor) []byte {
	if c.view == "" {
		return []byte(`{"t":"hello"}`)
	}
	return fmt.Appendf(nil, `{"t":"hello","view":%q,"room_seq":%d,"own_seq":%d}`, c.view, c.room, c.own)
}

func (rostrum) chat(id, text string) []byte {
	return fmt.Appendf(nil, `{"t":"do","id":%q,"command":{"kind":"post_message","text":%q}}`, id, text)
}

func (rostrum) hand(id string, raised bool) []byte {
	kind := "lower_hand"
	if raised {
		kind = "raise_hand"
	}
	return fmt.Appendf(nil, `{"t":"do","id":%q,"command":{"kind":%q}}`, id, kind)
}

func (rostrum) ping(n int) []byte { return fmt.Appendf(nil, `{"t":"ping","n":%d}`, n) }

func (rostrum) read(payload []byte) News {
	start := head(payload)
	switch text(start, `"t":"`) {
	case "frame":
		return numbered(frame, start)
	case "view":
		return numbered(snapshot, start)
	case "done":
		return News{kind: done, id: text(start, `"id":"`)}
	case "refused":
		return News{kind: refused, id: text(start, `"id":"`), code: text(start, `"code":"`)}
	case "media":
		return News{kind: settled}
	case "pong":
		return News{kind: pong, ticket: text(payload, `"ticket":"`)}
	case "resume":
		return News{kind: again}
	case "bye":
		return News{kind: bye, code: text(start, `"code":"`)}
	}
	return News{}
}

func numbered(kind newsKind, start []byte) News {
	news := News{kind: kind, own: bytes.Contains(start, []byte(`"channel":"own"`)), view: text(start, `"view":"`)}
	news.since, _ = number(start, `"since":`)
	news.seq, _ = number(start, `"seq":`)
	at, _ := number(start, `"at":`)
	news.at = clock(at)
	return news
}
