package main

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// A chat message carries the microsecond of its writing between two tildes.
const stampDigits = 16

func stamped(size int) string {
	stamp := "~" + strconv.FormatInt(time.Now().UnixMicro(), 10) + "~"
	return stamp + strings.Repeat("x", max(0, size-len(stamp)))
}

func eachStamp(payload []byte, use func(time.Time)) {
	for {
		at := bytes.IndexByte(payload, '~')
		if at < 0 || len(payload) < at+stampDigits+2 {
			return
		}
		payload = payload[at+1:]
		if payload[stampDigits] != '~' {
			continue
		}
		value, err := strconv.ParseInt(string(payload[:stampDigits]), 10, 64)
		if err == nil {
			use(time.UnixMicro(value))
		}
		payload = payload[stampDigits+1:]
	}
}
