package main

import "time"

// What a socket makes of snapshots, frames and answers.

// The comparisons' snapshots do not say exactly where their frames go on.
const anywhere = -1

func (s *Socket) move(news News) {
	s.cursor.view = news.view
	if news.own {
		s.cursor.own = news.seq
		return
	}
	s.cursor.room = news.seq
	s.seen.Store(news.seq)
}

// current is called once per connection, by the room's snapshot or its first frame.
func (s *Socket) current(now time.Time) {
	if s.ready.Swap(true) {
		return
	}
	figures := s.crowd.figures
	if s.joining {
		figures.snapshots.add(now.Sub(s.dialled))
		s.joining = false
	}
	if !s.lostAt.IsZero() {
		figures.returned(now.Sub(s.lostAt))
		s.lostAt = time.Time{}
	}
	s.crowd.arrived.Done(s)
}

func (s *Socket) follow(news News, line []byte, now time.Time) {
	if news.view != s.cursor.view {
		return
	}
	known := s.cursor.room
	if news.own {
		known = s.cursor.own
	}
	if known != anywhere && news.since != known {
		s.crowd.figures.gaps.Add(1)
		s.cursor.view = ""
		_ = s.write(s.crowd.protocol.greet(s.cursor))
		return
	}
	s.move(news)
	if news.own {
		return
	}
	s.current(now)
	s.crowd.figures.frame(len(line), news, now)
	eachStamp(line, func(written time.Time) { s.crowd.figures.message(now.Sub(written)) })
}

func (s *Socket) answered(news News, now time.Time) {
	asked, known := s.asked.LoadAndDelete(news.id)
	if !known {
		return
	}
	if news.kind == refused {
		s.crowd.figures.refuse(news.code)
		return
	}
	s.crowd.figures.answer(now.Sub(asked.(time.Time)))
}
