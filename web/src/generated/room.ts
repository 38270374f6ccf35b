// Made by `make generate`; never edited.
export type ClientMessage = Hello | Do | SignalOut | ReadOlder | Ping | Watch;
export type Command =
  | StartSession
  | EndSession
  | LockRoom
  | UnlockRoom
  | TakeOverSession
  | Leave
  | RemovePerson
  | BlockPerson
  | UnblockPerson
  | ChangeRole
  | AdmitByHand
  | AdmitFreely
  | AdmitPeople
  | ChangeAudioMode
  | PutOnAir
  | TakeOffAir
  | SwitchOn
  | SwitchOff
  | ChangeLayout
  | HideContent
  | PostMessage
  | DeleteMessage
  | OpenChat
  | CloseChat
  | AllowPrivateChat
  | ForbidPrivateChat
  | SlowChat
  | SilencePerson
  | UnsilencePerson
  | ReportMessage
  | ReactToMessage
  | TakeReactionBack
  | RaiseHand
  | LowerHand
  | OfferFloor
  | WithdrawFloorOffer
  | AcceptFloor
  | DeclineFloor
  | TakeFloorBack
  | RemoveDocument
  | ShowPage
  | WriteNote
  | DrawStroke
  | EraseStroke
  | ClearPage
  | AddBoard
  | RenameBoard
  | DeleteBoard
  | ShowBoard
  | OpenBoards
  | CloseBoards
  | PutElements
  | ClearBoard
  | ShowYoutube
  | NameClip
  | RemoveClip
  | ShowClip
  | PlayClip
  | PauseClip
  | SeekClip
  | PrepareCall
  | ChangeCall
  | CopyCall
  | DeleteCall
  | OrderCalls
  | ShowCall
  | CloseCall
  | FollowCall
  | AllowReactions
  | ForbidReactions
  | BeginBreak
  | EndBreak
  | RemoveHandout
  | GiveTitle
  | ShowTitles
  | PreparePoll
  | ChangePoll
  | CopyPoll
  | DeletePoll
  | OrderPolls
  | OpenPoll
  | ClosePoll
  | AnswerPoll
  | ReleaseResults
  | HideResults
  | RuleQuestions
  | AskQuestion
  | MarkQuestion
  | ApproveQuestion
  | DismissQuestion
  | SettleQuestion
  | ReopenQuestion
  | DeleteQuestion
  | ShowQuestion
  | HideQuestion
  | VoteQuestion
  | TakeVoteBack
  | ReplyQuestion
  | ReportReadiness
  | RemovePortrait
  | StartRecording
  | StopRecording
  | StopStream;
export type Signal = Typing | PointAt | Sketch | React;
export type CommandKind =
  | "start_session"
  | "end_session"
  | "lock_room"
  | "unlock_room"
  | "take_over_session"
  | "leave"
  | "remove_person"
  | "block_person"
  | "unblock_person"
  | "change_role"
  | "admit_by_hand"
  | "admit_freely"
  | "admit_people"
  | "change_audio_mode"
  | "put_on_air"
  | "take_off_air"
  | "switch_on"
  | "switch_off"
  | "change_layout"
  | "hide_content"
  | "post_message"
  | "delete_message"
  | "open_chat"
  | "close_chat"
  | "allow_private_chat"
  | "forbid_private_chat"
  | "slow_chat"
  | "silence_person"
  | "unsilence_person"
  | "report_message"
  | "react_to_message"
  | "take_reaction_back"
  | "raise_hand"
  | "lower_hand"
  | "offer_floor"
  | "withdraw_floor_offer"
  | "accept_floor"
  | "decline_floor"
  | "take_floor_back"
  | "remove_document"
  | "show_page"
  | "write_note"
  | "draw_stroke"
  | "erase_stroke"
  | "clear_page"
  | "add_board"
  | "rename_board"
  | "delete_board"
  | "show_board"
  | "open_boards"
  | "close_boards"
  | "put_elements"
  | "clear_board"
  | "show_youtube"
  | "name_clip"
  | "remove_clip"
  | "show_clip"
  | "play_clip"
  | "pause_clip"
  | "seek_clip"
  | "prepare_call"
  | "change_call"
  | "copy_call"
  | "delete_call"
  | "order_calls"
  | "show_call"
  | "close_call"
  | "follow_call"
  | "allow_reactions"
  | "forbid_reactions"
  | "begin_break"
  | "end_break"
  | "remove_handout"
  | "give_title"
  | "show_titles"
  | "prepare_poll"
  | "change_poll"
  | "copy_poll"
  | "delete_poll"
  | "order_polls"
  | "open_poll"
  | "close_poll"
  | "answer_poll"
  | "release_results"
  | "hide_results"
  | "rule_questions"
  | "ask_question"
  | "mark_question"
  | "approve_question"
  | "dismiss_question"
  | "settle_question"
  | "reopen_question"
  | "delete_question"
  | "show_question"
  | "hide_question"
  | "vote_question"
  | "take_vote_back"
  | "reply_question"
  | "report_readiness"
  | "remove_portrait"
  | "start_recording"
  | "stop_recording"
  | "stop_stream";
export type Refusal =
  | {
      code: "already_answered";
      fields: {};
    }
  | {
      code: "already_live";
      fields: {};
    }
  | {
      code: "another_poll_is_open";
      fields: {
        question: string;
      };
    }
  | {
      code: "another_session_runs";
      fields: {
        room: string;
        title: string;
      };
    }
  | {
      code: "answer_does_not_fit";
      fields: {};
    }
  | {
      code: "blocked";
      fields: {};
    }
  | {
      code: "board_is_full";
      fields: {};
    }
  | {
      code: "boards_are_full";
      fields: {};
    }
  | {
      code: "call_is_shown";
      fields: {};
    }
  | {
      code: "chat_closed";
      fields: {};
    }
  | {
      code: "chat_is_slow";
      fields: {
        seconds: number;
      };
    }
  | {
      code: "event_cancelled";
      fields: {};
    }
  | {
      code: "host_is_here";
      fields: {
        seconds: number;
      };
    }
  | {
      code: "malformed";
      fields: {};
    }
  | {
      code: "no_anonymous_questions";
      fields: {};
    }
  | {
      code: "no_such_board";
      fields: {};
    }
  | {
      code: "no_such_call";
      fields: {};
    }
  | {
      code: "no_such_clip";
      fields: {};
    }
  | {
      code: "no_such_document";
      fields: {};
    }
  | {
      code: "no_such_handout";
      fields: {};
    }
  | {
      code: "no_such_message";
      fields: {};
    }
  | {
      code: "no_such_person";
      fields: {};
    }
  | {
      code: "no_such_poll";
      fields: {};
    }
  | {
      code: "no_such_question";
      fields: {};
    }
  | {
      code: "not_allowed";
      fields: {};
    }
  | {
      code: "not_let_in";
      fields: {};
    }
  | {
      code: "not_live";
      fields: {};
    }
  | {
      code: "not_offered";
      fields: {};
    }
  | {
      code: "not_present";
      fields: {};
    }
  | {
      code: "not_youtube";
      fields: {};
    }
  | {
      code: "notes_are_full";
      fields: {};
    }
  | {
      code: "out_of_turn";
      fields: {};
    }
  | {
      code: "page_is_full";
      fields: {};
    }
  | {
      code: "poll_is_closed";
      fields: {};
    }
  | {
      code: "poll_is_too_long";
      fields: {};
    }
  | {
      code: "poll_was_opened";
      fields: {};
    }
  | {
      code: "polls_are_full";
      fields: {};
    }
  | {
      code: "private_chat_closed";
      fields: {};
    }
  | {
      code: "question_too_long";
      fields: {
        limit: number;
      };
    }
  | {
      code: "questions_are_closed";
      fields: {};
    }
  | {
      code: "questions_are_full";
      fields: {};
    }
  | {
      code: "recording_time_used_up";
      fields: {
        minutes: number;
      };
    }
  | {
      code: "removed";
      fields: {};
    }
  | {
      code: "reported_lately";
      fields: {
        seconds: number;
      };
    }
  | {
      code: "room_full";
      fields: {
        limit: number;
        plan: string;
      };
    }
  | {
      code: "room_locked";
      fields: {};
    }
  | {
      code: "screen_taken";
      fields: {
        holder: string;
      };
    }
  | {
      code: "silenced";
      fields: {};
    }
  | {
      code: "too_few_answers";
      fields: {
        least: number;
      };
    }
  | {
      code: "too_many_boards";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_calls";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_cameras";
      fields: {
        holders: string[];
        limit: number;
      };
    }
  | {
      code: "too_many_clips";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_documents";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_for_discussion";
      fields: {
        limit: number;
        present: number;
      };
    }
  | {
      code: "too_many_handouts";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_moderators";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_polls";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_presenters";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_questions";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_replies";
      fields: {
        limit: number;
      };
    }
  | {
      code: "too_many_streams";
      fields: {
        limit: number;
      };
    }
  | {
      code: "already_in";
      fields: {};
    }
  | {
      code: "left";
      fields: {};
    }
  | {
      code: "moved";
      fields: {};
    }
  | {
      code: "seat_gone";
      fields: {};
    }
  | {
      code: "too_large";
      fields: {
        limit_bytes: number;
      };
    }
  | {
      code: "too_many_commands";
      fields: {
        retry_after_seconds: number;
      };
    }
  | {
      code: "unavailable";
      fields: {};
    };
export type RefusalCode =
  | "already_answered"
  | "already_live"
  | "another_poll_is_open"
  | "another_session_runs"
  | "answer_does_not_fit"
  | "blocked"
  | "board_is_full"
  | "boards_are_full"
  | "call_is_shown"
  | "chat_closed"
  | "chat_is_slow"
  | "event_cancelled"
  | "host_is_here"
  | "malformed"
  | "no_anonymous_questions"
  | "no_such_board"
  | "no_such_call"
  | "no_such_clip"
  | "no_such_document"
  | "no_such_handout"
  | "no_such_message"
  | "no_such_person"
  | "no_such_poll"
  | "no_such_question"
  | "not_allowed"
  | "not_let_in"
  | "not_live"
  | "not_offered"
  | "not_present"
  | "not_youtube"
  | "notes_are_full"
  | "out_of_turn"
  | "page_is_full"
  | "poll_is_closed"
  | "poll_is_too_long"
  | "poll_was_opened"
  | "polls_are_full"
  | "private_chat_closed"
  | "question_too_long"
  | "questions_are_closed"
  | "questions_are_full"
  | "recording_time_used_up"
  | "removed"
  | "reported_lately"
  | "room_full"
  | "room_locked"
  | "screen_taken"
  | "silenced"
  | "too_few_answers"
  | "too_many_boards"
  | "too_many_calls"
  | "too_many_cameras"
  | "too_many_clips"
  | "too_many_documents"
  | "too_many_for_discussion"
  | "too_many_handouts"
  | "too_many_moderators"
  | "too_many_polls"
  | "too_many_presenters"
  | "too_many_questions"
  | "too_many_replies"
  | "too_many_streams"
  | "already_in"
  | "left"
  | "moved"
  | "seat_gone"
  | "too_large"
  | "too_many_commands"
  | "unavailable";
export type ServerMessage =
  | RoomView
  | OwnView
  | Frame
  | Done
  | Refused
  | OlderEntries
  | SignalIn
  | Summed
  | Media
  | Watching
  | Pong
  | Resume
  | Bye;
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | JsonValue[]
  | {
      [k: string]: JsonValue;
    };
export type Refused =
  | {
      code: "already_answered";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "already_live";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "another_poll_is_open";
      fields: {
        question: string;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "another_session_runs";
      fields: {
        room: string;
        title: string;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "answer_does_not_fit";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "blocked";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "board_is_full";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "boards_are_full";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "call_is_shown";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "chat_closed";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "chat_is_slow";
      fields: {
        seconds: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "event_cancelled";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "host_is_here";
      fields: {
        seconds: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "malformed";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_anonymous_questions";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_board";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_call";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_clip";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_document";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_handout";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_message";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_person";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_poll";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "no_such_question";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "not_allowed";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "not_let_in";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "not_live";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "not_offered";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "not_present";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "not_youtube";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "notes_are_full";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "out_of_turn";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "page_is_full";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "poll_is_closed";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "poll_is_too_long";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "poll_was_opened";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "polls_are_full";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "private_chat_closed";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "question_too_long";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "questions_are_closed";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "questions_are_full";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "recording_time_used_up";
      fields: {
        minutes: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "removed";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "reported_lately";
      fields: {
        seconds: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "room_full";
      fields: {
        limit: number;
        plan: string;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "room_locked";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "screen_taken";
      fields: {
        holder: string;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "silenced";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "too_few_answers";
      fields: {
        least: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_boards";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_calls";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_cameras";
      fields: {
        holders: string[];
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_clips";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_documents";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_for_discussion";
      fields: {
        limit: number;
        present: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_handouts";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_moderators";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_polls";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_presenters";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_questions";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_replies";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_streams";
      fields: {
        limit: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "already_in";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "left";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "moved";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "seat_gone";
      fields: {};
      id: string;
      t: "refused";
    }
  | {
      code: "too_large";
      fields: {
        limit_bytes: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "too_many_commands";
      fields: {
        retry_after_seconds: number;
      };
      id: string;
      t: "refused";
    }
  | {
      code: "unavailable";
      fields: {};
      id: string;
      t: "refused";
    };
export type Bye =
  | {
      code: "already_answered";
      fields: {};
      t: "bye";
    }
  | {
      code: "already_live";
      fields: {};
      t: "bye";
    }
  | {
      code: "another_poll_is_open";
      fields: {
        question: string;
      };
      t: "bye";
    }
  | {
      code: "another_session_runs";
      fields: {
        room: string;
        title: string;
      };
      t: "bye";
    }
  | {
      code: "answer_does_not_fit";
      fields: {};
      t: "bye";
    }
  | {
      code: "blocked";
      fields: {};
      t: "bye";
    }
  | {
      code: "board_is_full";
      fields: {};
      t: "bye";
    }
  | {
      code: "boards_are_full";
      fields: {};
      t: "bye";
    }
  | {
      code: "call_is_shown";
      fields: {};
      t: "bye";
    }
  | {
      code: "chat_closed";
      fields: {};
      t: "bye";
    }
  | {
      code: "chat_is_slow";
      fields: {
        seconds: number;
      };
      t: "bye";
    }
  | {
      code: "event_cancelled";
      fields: {};
      t: "bye";
    }
  | {
      code: "host_is_here";
      fields: {
        seconds: number;
      };
      t: "bye";
    }
  | {
      code: "malformed";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_anonymous_questions";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_board";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_call";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_clip";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_document";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_handout";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_message";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_person";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_poll";
      fields: {};
      t: "bye";
    }
  | {
      code: "no_such_question";
      fields: {};
      t: "bye";
    }
  | {
      code: "not_allowed";
      fields: {};
      t: "bye";
    }
  | {
      code: "not_let_in";
      fields: {};
      t: "bye";
    }
  | {
      code: "not_live";
      fields: {};
      t: "bye";
    }
  | {
      code: "not_offered";
      fields: {};
      t: "bye";
    }
  | {
      code: "not_present";
      fields: {};
      t: "bye";
    }
  | {
      code: "not_youtube";
      fields: {};
      t: "bye";
    }
  | {
      code: "notes_are_full";
      fields: {};
      t: "bye";
    }
  | {
      code: "out_of_turn";
      fields: {};
      t: "bye";
    }
  | {
      code: "page_is_full";
      fields: {};
      t: "bye";
    }
  | {
      code: "poll_is_closed";
      fields: {};
      t: "bye";
    }
  | {
      code: "poll_is_too_long";
      fields: {};
      t: "bye";
    }
  | {
      code: "poll_was_opened";
      fields: {};
      t: "bye";
    }
  | {
      code: "polls_are_full";
      fields: {};
      t: "bye";
    }
  | {
      code: "private_chat_closed";
      fields: {};
      t: "bye";
    }
  | {
      code: "question_too_long";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "questions_are_closed";
      fields: {};
      t: "bye";
    }
  | {
      code: "questions_are_full";
      fields: {};
      t: "bye";
    }
  | {
      code: "recording_time_used_up";
      fields: {
        minutes: number;
      };
      t: "bye";
    }
  | {
      code: "removed";
      fields: {};
      t: "bye";
    }
  | {
      code: "reported_lately";
      fields: {
        seconds: number;
      };
      t: "bye";
    }
  | {
      code: "room_full";
      fields: {
        limit: number;
        plan: string;
      };
      t: "bye";
    }
  | {
      code: "room_locked";
      fields: {};
      t: "bye";
    }
  | {
      code: "screen_taken";
      fields: {
        holder: string;
      };
      t: "bye";
    }
  | {
      code: "silenced";
      fields: {};
      t: "bye";
    }
  | {
      code: "too_few_answers";
      fields: {
        least: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_boards";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_calls";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_cameras";
      fields: {
        holders: string[];
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_clips";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_documents";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_for_discussion";
      fields: {
        limit: number;
        present: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_handouts";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_moderators";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_polls";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_presenters";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_questions";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_replies";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_streams";
      fields: {
        limit: number;
      };
      t: "bye";
    }
  | {
      code: "already_in";
      fields: {};
      t: "bye";
    }
  | {
      code: "left";
      fields: {};
      t: "bye";
    }
  | {
      code: "moved";
      fields: {};
      t: "bye";
    }
  | {
      code: "seat_gone";
      fields: {};
      t: "bye";
    }
  | {
      code: "too_large";
      fields: {
        limit_bytes: number;
      };
      t: "bye";
    }
  | {
      code: "too_many_commands";
      fields: {
        retry_after_seconds: number;
      };
      t: "bye";
    }
  | {
      code: "unavailable";
      fields: {};
      t: "bye";
    };
export type SignalKind = "typing" | "point_at" | "sketch" | "react";

/**
 * All that crosses a room's socket.
 */
export interface Wire {
  ClientMessage: ClientMessage;
  Command: Command;
  CommandKind: CommandKind;
  OwnParts: OwnParts;
  Refusal: Refusal;
  RefusalCode: RefusalCode;
  RoomParts: RoomParts;
  ServerMessage: ServerMessage;
  Signal: Signal;
  SignalKind: SignalKind;
}
/**
 * `view` and cursors of what the client has, when it comes back.
 */
export interface Hello {
  own_seq?: number | null;
  room_seq?: number | null;
  t: "hello";
  view?: string | null;
}
export interface Do {
  command: Command;
  id: string;
  t: "do";
}
export interface StartSession {
  kind: "start_session";
}
export interface EndSession {
  kind: "end_session";
}
export interface LockRoom {
  kind: "lock_room";
}
export interface UnlockRoom {
  kind: "unlock_room";
}
/**
 * A presenter leads on when the host has been gone for 60 s.
 */
export interface TakeOverSession {
  kind: "take_over_session";
}
export interface Leave {
  kind: "leave";
}
export interface RemovePerson {
  kind: "remove_person";
  person: string;
}
export interface BlockPerson {
  kind: "block_person";
  person: string;
}
export interface UnblockPerson {
  kind: "unblock_person";
  person: string;
}
export interface ChangeRole {
  kind: "change_role";
  person: string;
  role: "host" | "presenter" | "moderator" | "attendee";
}
export interface AdmitByHand {
  kind: "admit_by_hand";
}
/**
 * Who waits is let in.
 */
export interface AdmitFreely {
  kind: "admit_freely";
}
/**
 * Without `people`: all who wait. Those who do so no more are passed over.
 */
export interface AdmitPeople {
  kind: "admit_people";
  people?: [string, ...string[]] | null;
}
export interface ChangeAudioMode {
  kind: "change_audio_mode";
  mode: "presenters_only" | "listen_only" | "discussion";
}
/**
 * A host puts anybody of the stage on air, a presenter only themselves.
 */
export interface PutOnAir {
  kind: "put_on_air";
  person: string;
}
export interface TakeOffAir {
  kind: "take_off_air";
  person: string;
}
/**
 * One's own microphone, camera or screen.
 */
export interface SwitchOn {
  kind: "switch_on";
  source: "microphone" | "camera" | "screen";
}
/**
 * One's own, or, for a host, anybody's (`person`).
 */
export interface SwitchOff {
  kind: "switch_off";
  person?: string | null;
  source: "microphone" | "camera" | "screen";
}
export interface ChangeLayout {
  kind: "change_layout";
  layout: "grid" | "speaker" | "side_by_side";
  spotlight?: string | null;
}
/**
 * Nothing but the faces; the tool keeps what it showed.
 */
export interface HideContent {
  kind: "hide_content";
}
/**
 * `replies_to`: a message of the same readers.
 */
export interface PostMessage {
  kind: "post_message";
  replies_to?: string | null;
  text: string;
  to?: "everyone" | "stage" | "person";
  to_person?: string | null;
}
/**
 * One's own, or, for the crew, anybody's that it can read.
 */
export interface DeleteMessage {
  kind: "delete_message";
  message: string;
}
export interface OpenChat {
  kind: "open_chat";
}
export interface CloseChat {
  kind: "close_chat";
}
export interface AllowPrivateChat {
  kind: "allow_private_chat";
}
export interface ForbidPrivateChat {
  kind: "forbid_private_chat";
}
/**
 * How long an attendee waits between two messages to everybody.
 */
export interface SlowChat {
  kind: "slow_chat";
  seconds: 0 | 5 | 15 | 30 | 60;
}
export interface SilencePerson {
  kind: "silence_person";
  person: string;
}
export interface UnsilencePerson {
  kind: "unsilence_person";
  person: string;
}
export interface ReportMessage {
  kind: "report_message";
  message: string;
}
/**
 * Of everybody or of the stage, while it is among the last ones.
 */
export interface ReactToMessage {
  kind: "react_to_message";
  message: string;
  reaction: "clap" | "heart" | "laugh" | "wow" | "thumbs";
}
export interface TakeReactionBack {
  kind: "take_reaction_back";
  message: string;
  reaction: "clap" | "heart" | "laugh" | "wow" | "thumbs";
}
export interface RaiseHand {
  kind: "raise_hand";
}
/**
 * One's own, or, for the stage, anybody's.
 */
export interface LowerHand {
  kind: "lower_hand";
  person?: string | null;
}
/**
 * Invites an attendee to switch on microphone or camera.
 */
export interface OfferFloor {
  kind: "offer_floor";
  person: string;
  /**
   * @minItems 1
   * @maxItems 2
   */
  sources: ["microphone" | "camera"] | ["microphone" | "camera", "microphone" | "camera"];
}
export interface WithdrawFloorOffer {
  kind: "withdraw_floor_offer";
  person: string;
}
export interface AcceptFloor {
  kind: "accept_floor";
}
export interface DeclineFloor {
  kind: "decline_floor";
}
/**
 * By the stage from anybody, or by the speaker (`person` empty) on their own.
 */
export interface TakeFloorBack {
  kind: "take_floor_back";
  person?: string | null;
}
/**
 * From the room; the file stays in the library.
 */
export interface RemoveDocument {
  document: string;
  kind: "remove_document";
}
/**
 * Without `page`: where the document was left.
 */
export interface ShowPage {
  document: string;
  kind: "show_page";
  page?: number | null;
}
/**
 * For the stage's eyes only; without text it is taken away.
 */
export interface WriteNote {
  document: string;
  kind: "write_note";
  page: number;
  text: string;
}
/**
 * On the page that is shown; refused when it is another by now. `points`: across and down by turns.
 */
export interface DrawStroke {
  colour: "red" | "amber" | "green" | "blue" | "black" | "white";
  document: string;
  kind: "draw_stroke";
  page: number;
  /**
   * @minItems 2
   * @maxItems 1000
   */
  points: [number, number, ...number[]];
  width: number;
}
export interface EraseStroke {
  kind: "erase_stroke";
  stroke: string;
}
export interface ClearPage {
  kind: "clear_page";
}
/**
 * It is shown at once.
 */
export interface AddBoard {
  kind: "add_board";
  name: string;
}
export interface RenameBoard {
  board: string;
  kind: "rename_board";
  name: string;
}
/**
 * With all that is drawn on it; another one is shown in its place.
 */
export interface DeleteBoard {
  board: string;
  kind: "delete_board";
}
export interface ShowBoard {
  board: string;
  kind: "show_board";
}
/**
 * Attendees may draw.
 */
export interface OpenBoards {
  kind: "open_boards";
}
/**
 * Only the stage draws.
 */
export interface CloseBoards {
  kind: "close_boards";
}
/**
 * On the board that is shown; refused when it is another by now. What is not newer than what lies there is passed over, what is newer
 * by more than a hand could make it is refused.
 */
export interface PutElements {
  board: string;
  /**
   * @maxItems 500
   */
  deleted?: Deleted[];
  /**
   * @maxItems 500
   */
  elements?: (DrawnShape | DrawnLine | Freehand | DrawnText | DrawnImage | DrawnFrame)[];
  kind: "put_elements";
}
/**
 * What is left of an element, so that an older state of it that comes late does not bring it back.
 */
export interface Deleted {
  id: string;
  nonce: number;
  version: number;
}
export interface DrawnShape {
  angle: number;
  /**
   * @maxItems 60
   */
  bound: Bound[];
  fill: string;
  fill_style: "hachure" | "cross-hatch" | "solid" | "zigzag";
  frame: string | null;
  /**
   * @maxItems 24
   */
  groups: string[];
  height: number;
  id: string;
  index: string;
  link: string | null;
  locked: boolean;
  nonce: number;
  opacity: number;
  roughness: number;
  roundness: number;
  seed: number;
  stroke: string;
  stroke_style: "solid" | "dashed" | "dotted";
  stroke_width: number;
  type: "rectangle" | "diamond" | "ellipse";
  version: number;
  width: number;
  x: number;
  y: number;
}
/**
 * A text or an arrow that goes along with the element.
 */
export interface Bound {
  id: string;
  type: "arrow" | "text";
}
export interface DrawnLine {
  angle: number;
  /**
   * @maxItems 60
   */
  bound: Bound[];
  elbowed: boolean;
  end: Binding | null;
  end_head:
    | (
        | "arrow"
        | "bar"
        | "dot"
        | "circle"
        | "circle_outline"
        | "triangle"
        | "triangle_outline"
        | "diamond"
        | "diamond_outline"
        | "crowfoot_one"
        | "crowfoot_many"
        | "crowfoot_one_or_many"
      )
    | null;
  fill: string;
  fill_style: "hachure" | "cross-hatch" | "solid" | "zigzag";
  frame: string | null;
  /**
   * @maxItems 24
   */
  groups: string[];
  height: number;
  id: string;
  index: string;
  link: string | null;
  locked: boolean;
  nonce: number;
  opacity: number;
  /**
   * @maxItems 1400
   */
  points: number[];
  roughness: number;
  roundness: number;
  seed: number;
  /**
   * @maxItems 40
   */
  segments: Segment[];
  start: Binding | null;
  start_head:
    | (
        | "arrow"
        | "bar"
        | "dot"
        | "circle"
        | "circle_outline"
        | "triangle"
        | "triangle_outline"
        | "diamond"
        | "diamond_outline"
        | "crowfoot_one"
        | "crowfoot_many"
        | "crowfoot_one_or_many"
      )
    | null;
  stroke: string;
  stroke_style: "solid" | "dashed" | "dotted";
  stroke_width: number;
  type: "line" | "arrow";
  version: number;
  width: number;
  x: number;
  y: number;
}
/**
 * Of a line's end to an element. `fixed_point`: in shares of the element's width and height.
 */
export interface Binding {
  element: string;
  fixed_point: [unknown, unknown] | null;
  focus: number;
  gap: number;
}
/**
 * Of an arrow with right angles: one that somebody moved. `at`: its number.
 */
export interface Segment {
  at: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  end: [unknown, unknown];
  /**
   * @minItems 2
   * @maxItems 2
   */
  start: [unknown, unknown];
}
/**
 * `pressures`: one for each point, or none where the device tells none.
 */
export interface Freehand {
  angle: number;
  /**
   * @maxItems 60
   */
  bound: Bound[];
  fill: string;
  fill_style: "hachure" | "cross-hatch" | "solid" | "zigzag";
  frame: string | null;
  /**
   * @maxItems 24
   */
  groups: string[];
  height: number;
  id: string;
  index: string;
  link: string | null;
  locked: boolean;
  nonce: number;
  opacity: number;
  /**
   * @maxItems 1400
   */
  points: number[];
  /**
   * @maxItems 700
   */
  pressures: number[];
  roughness: number;
  roundness: number;
  seed: number;
  stroke: string;
  stroke_style: "solid" | "dashed" | "dotted";
  stroke_width: number;
  type: "freedraw";
  version: number;
  width: number;
  x: number;
  y: number;
}
/**
 * `original`: before its lines were broken to fit. `font`: Excalidraw's number of it.
 */
export interface DrawnText {
  align: "left" | "center" | "right";
  angle: number;
  auto_resize: boolean;
  /**
   * @maxItems 60
   */
  bound: Bound[];
  container: string | null;
  fill: string;
  fill_style: "hachure" | "cross-hatch" | "solid" | "zigzag";
  font: number;
  font_size: number;
  frame: string | null;
  /**
   * @maxItems 24
   */
  groups: string[];
  height: number;
  id: string;
  index: string;
  line_height: number;
  link: string | null;
  locked: boolean;
  nonce: number;
  opacity: number;
  original: string;
  roughness: number;
  roundness: number;
  seed: number;
  stroke: string;
  stroke_style: "solid" | "dashed" | "dotted";
  stroke_width: number;
  text: string;
  type: "text";
  version: number;
  vertical_align: "top" | "middle" | "bottom";
  width: number;
  x: number;
  y: number;
}
/**
 * Of the library: it lies at `/shown/<picture>/page-1.jpg`. `scale`: -1 where it is mirrored.
 */
export interface DrawnImage {
  angle: number;
  /**
   * @maxItems 60
   */
  bound: Bound[];
  crop: Crop | null;
  fill: string;
  fill_style: "hachure" | "cross-hatch" | "solid" | "zigzag";
  frame: string | null;
  /**
   * @maxItems 24
   */
  groups: string[];
  height: number;
  id: string;
  index: string;
  link: string | null;
  locked: boolean;
  nonce: number;
  opacity: number;
  picture: string;
  roughness: number;
  roundness: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  scale: [unknown, unknown];
  seed: number;
  stroke: string;
  stroke_style: "solid" | "dashed" | "dotted";
  stroke_width: number;
  type: "image";
  version: number;
  width: number;
  x: number;
  y: number;
}
export interface Crop {
  height: number;
  natural_height: number;
  natural_width: number;
  width: number;
  x: number;
  y: number;
}
export interface DrawnFrame {
  angle: number;
  /**
   * @maxItems 60
   */
  bound: Bound[];
  fill: string;
  fill_style: "hachure" | "cross-hatch" | "solid" | "zigzag";
  frame: string | null;
  /**
   * @maxItems 24
   */
  groups: string[];
  height: number;
  id: string;
  index: string;
  link: string | null;
  locked: boolean;
  name: string | null;
  nonce: number;
  opacity: number;
  roughness: number;
  roundness: number;
  seed: number;
  stroke: string;
  stroke_style: "solid" | "dashed" | "dotted";
  stroke_width: number;
  type: "frame";
  version: number;
  width: number;
  x: number;
  y: number;
}
export interface ClearBoard {
  board: string;
  kind: "clear_board";
}
/**
 * `link`: as it was copied from YouTube, in any of its shapes, or the video's id alone.
 */
export interface ShowYoutube {
  kind: "show_youtube";
  link: string;
}
/**
 * Given by a browser of the stage that has loaded a video of YouTube's; the first name stays.
 */
export interface NameClip {
  clip: string;
  kind: "name_clip";
  name: string;
}
/**
 * From the room; a file stays in the library.
 */
export interface RemoveClip {
  clip: string;
  kind: "remove_clip";
}
/**
 * Where it was left, paused.
 */
export interface ShowClip {
  clip: string;
  kind: "show_clip";
}
/**
 * Without `position_ms`: from where it was left, or from its beginning once it has ended.
 */
export interface PlayClip {
  clip: string;
  kind: "play_clip";
  position_ms?: number | null;
}
export interface PauseClip {
  clip: string;
  kind: "pause_clip";
}
/**
 * Whether it plays or not, it does so from there.
 */
export interface SeekClip {
  clip: string;
  kind: "seek_clip";
  position_ms: number;
}
export interface PrepareCall {
  button: string;
  kind: "prepare_call";
  message: string;
  seconds?: number | null;
  url: string;
}
/**
 * While it is not shown.
 */
export interface ChangeCall {
  button: string;
  call: string;
  kind: "change_call";
  message: string;
  seconds?: number | null;
  url: string;
}
export interface CopyCall {
  call: string;
  kind: "copy_call";
}
export interface DeleteCall {
  call: string;
  kind: "delete_call";
}
/**
 * What is not named comes after.
 */
export interface OrderCalls {
  kind: "order_calls";
  order: string[];
}
/**
 * Another one that is shown gives way.
 */
export interface ShowCall {
  call: string;
  kind: "show_call";
}
export interface CloseCall {
  kind: "close_call";
}
/**
 * Given beside the link that opens; it never keeps anybody from following. The crew's own presses count for nothing.
 */
export interface FollowCall {
  call: string;
  kind: "follow_call";
}
export interface AllowReactions {
  kind: "allow_reactions";
}
/**
 * To attendees.
 */
export interface ForbidReactions {
  kind: "forbid_reactions";
}
/**
 * Without `minutes` nothing is counted down. Given again it is told anew.
 */
export interface BeginBreak {
  clip?: BreakClipChoice | null;
  kind: "begin_break";
  minutes?: number | null;
  picture?: string;
  text?: string;
}
/**
 * `key`: as `web` gave it to a host who chose it in the library.
 */
export interface BreakClipChoice {
  key: string;
  media: "video" | "audio";
  muted?: boolean;
}
export interface EndBreak {
  kind: "end_break";
}
/**
 * From the room; the file stays in the library.
 */
export interface RemoveHandout {
  handout: string;
  kind: "remove_handout";
}
/**
 * One's own, or, for a host, anybody's on the stage. An empty one takes it away.
 */
export interface GiveTitle {
  kind: "give_title";
  person: string;
  title: string;
}
export interface ShowTitles {
  kind: "show_titles";
  when: "always" | "briefly" | "never";
}
/**
 * A test has right options, at least one question that has options, and is never anonymous.
 */
export interface PreparePoll {
  content: PollDraft;
  kind: "prepare_poll";
}
export interface PollDraft {
  feedback?: "at_close" | "at_once";
  is_anonymous?: boolean;
  is_test?: boolean;
  may_change?: boolean;
  questions: QuestionDraft[];
  results?: "live" | "on_release";
  seconds?: number | null;
}
export interface QuestionDraft {
  form: "single" | "multiple" | "short";
  options?: string[];
  pictures?: string[];
  right?: number[];
  text: string;
}
/**
 * While it was never opened; a copy of it can be changed at any time.
 */
export interface ChangePoll {
  content: PollDraft;
  kind: "change_poll";
  poll: string;
}
export interface CopyPoll {
  kind: "copy_poll";
  poll: string;
}
/**
 * With its results; not while it is open.
 */
export interface DeletePoll {
  kind: "delete_poll";
  poll: string;
}
/**
 * What is not named comes after.
 */
export interface OrderPolls {
  kind: "order_polls";
  order: string[];
}
/**
 * Also again, as a run of its own. Refused while another is open.
 */
export interface OpenPoll {
  kind: "open_poll";
  poll: string;
}
export interface ClosePoll {
  kind: "close_poll";
  poll: string;
}
/**
 * To all questions in their order; some may be passed over, not all.
 */
export interface AnswerPoll {
  answers: GivenAnswer[];
  kind: "answer_poll";
  poll: string;
  run: number;
}
export interface GivenAnswer {
  options?: number[];
  text?: string;
}
/**
 * Of a run that is closed, while no poll is open; what was released before gives way. `with_texts`: also short answers.
 */
export interface ReleaseResults {
  kind: "release_results";
  poll: string;
  run: number;
  with_texts?: boolean;
}
export interface HideResults {
  kind: "hide_results";
}
/**
 * What is left out stays as it is.
 */
export interface RuleQuestions {
  anonymous_allowed?: boolean | null;
  approve_first?: boolean | null;
  kind: "rule_questions";
  open?: boolean | null;
}
export interface AskQuestion {
  anonymous?: boolean;
  kind: "ask_question";
  text: string;
}
/**
 * A message of the chat, of everybody's. Attendees mark their own; the crew anybody's, and is trusted with the words: tools do not
 * look into one another. A message that is a question already stays the one it is.
 */
export interface MarkQuestion {
  kind: "mark_question";
  message: string;
  person: string;
  text: string;
}
export interface ApproveQuestion {
  kind: "approve_question";
  question: string;
}
export interface DismissQuestion {
  kind: "dismiss_question";
  question: string;
}
/**
 * As answered.
 */
export interface SettleQuestion {
  kind: "settle_question";
  question: string;
}
export interface ReopenQuestion {
  kind: "reopen_question";
  question: string;
}
/**
 * One's own, or, for the crew, anybody's.
 */
export interface DeleteQuestion {
  kind: "delete_question";
  question: string;
}
export interface ShowQuestion {
  kind: "show_question";
  question: string;
}
export interface HideQuestion {
  kind: "hide_question";
}
/**
 * For somebody else's, once.
 */
export interface VoteQuestion {
  kind: "vote_question";
  question: string;
}
export interface TakeVoteBack {
  kind: "take_vote_back";
  question: string;
}
/**
 * `private`: to who asked; the crew reads it too.
 */
export interface ReplyQuestion {
  kind: "reply_question";
  private?: boolean;
  question: string;
  text: string;
}
/**
 * Of oneself: when trouble has come, changed or gone, and at most every five seconds.
 */
export interface ReportReadiness {
  browser?: string;
  hearing: "ok" | "needs_tap" | "no_media" | "no_device" | "unheard";
  kind: "report_readiness";
  line?:
    | ("audio" | "video" | "screen" | "cameras_3" | "cameras_4" | "cameras_5" | "cameras_6" | "cameras_7")
    | ("none" | "unknown");
  speaking?: "unknown" | "ok" | "denied" | "missing" | "busy" | "failed";
  via?: "unknown" | "udp" | "tcp" | "relay";
}
/**
 * One's own; a host may take away anybody's.
 */
export interface RemovePortrait {
  kind: "remove_portrait";
  person: string;
}
export interface StartRecording {
  kind: "start_recording";
}
export interface StopRecording {
  kind: "stop_recording";
}
export interface StopStream {
  kind: "stop_stream";
  stream: string;
}
export interface SignalOut {
  signal: Signal;
  t: "signal";
}
/**
 * The crew sees who writes; at most one every two seconds.
 */
export interface Typing {
  kind: "typing";
}
/**
 * Where a presenter's pointer is on the page that is shown; at most ten a second.
 */
export interface PointAt {
  across: number;
  document: string;
  down: number;
  kind: "point_at";
  page: number;
}
/**
 * A pointer on the board that is shown, at most twenty a second. With `element`, what it is drawing, before that is put: for a freehand
 * line `points` are those from number `since` on, across and down by turns; for a line all of them; for a shape two opposite corners.
 * All in the board's own measure.
 */
export interface Sketch {
  board: string;
  element?: string | null;
  kind: "sketch";
  outline?: "freedraw" | "line" | "arrow" | "rectangle" | "diamond" | "ellipse";
  /**
   * @maxItems 200
   */
  points?: number[];
  since?: number;
  stroke?: string;
  width?: number;
  x: number;
  y: number;
}
/**
 * Everybody sees how many, nobody who; at most two a second.
 */
export interface React {
  kind: "react";
  reaction: "clap" | "heart" | "laugh" | "wow" | "thumbs";
}
/**
 * What has left the window of a feature's part; answered by `older` or `refused`.
 */
export interface ReadOlder {
  before: number;
  feature: "chat";
  id: string;
  t: "read_older";
}
export interface Ping {
  n: number;
  t: "ping";
}
/**
 * For hosts and presenters: to be sent what attendees are sent, too, or no longer. It holds for as long as the socket.
 */
export interface Watch {
  on: boolean;
  t: "watch";
}
export interface OwnParts {
  chat?: OwnChatPart;
  floor?: OwnFloorPart;
  people: OwnPeoplePart;
  polls?: OwnPollsPart;
  portraits?: OwnPortraitsPart;
  preflight: OwnPreflightPart;
  questions?: OwnQuestionsPart;
  stage?: OwnStagePart;
}
/**
 * `may_write_to`: the kinds of recipient this person may choose now. `reacted`: one's own reactions by message.
 * `waits_until`: before that one does not write to everybody again. `deleted`: the last private messages that were.
 */
export interface OwnChatPart {
  deleted: {
    [k: string]: number;
  };
  may: CommandKind[];
  may_write_to: ("everyone" | "stage" | "person")[];
  private: {
    [k: string]: Message;
  };
  reacted: {
    [k: string]: ("clap" | "heart" | "laugh" | "wow" | "thumbs")[];
  };
  silenced: boolean;
  waits_until: number | null;
}
/**
 * `id` is the zero-padded number of its fact, ten digits. `replies_to`: the id of another message.
 */
export interface Message {
  at: number;
  id: string;
  name: string;
  person: string;
  replies_to?: string | null;
  role: "host" | "presenter" | "moderator" | "attendee";
  text: string;
  to: "everyone" | "stage" | "person";
  to_person: string | null;
}
/**
 * `offered`: what one is invited to switch on, empty when not invited.
 */
export interface OwnFloorPart {
  may: CommandKind[];
  offered: ("microphone" | "camera" | "screen")[];
  raised: boolean;
}
export interface OwnPeoplePart {
  id: string;
  may: CommandKind[];
  name: string;
  role: "host" | "presenter" | "moderator" | "attendee";
}
/**
 * To what everybody is shown: one's own answers, empty when there are none (any more, if it was anonymous and is closed).
 */
export interface OwnPollsPart {
  answers: PollAnswer[];
  may: CommandKind[];
  score: PollScore | null;
}
/**
 * To one question: the places of the chosen options, or a text; neither when it was passed over.
 */
export interface PollAnswer {
  options: number[];
  text: string;
}
/**
 * `options`: for each question the places of the right ones.
 */
export interface PollScore {
  of: number;
  options: number[][];
  right: number;
}
/**
 * `may_choose`: through `web`.
 */
export interface OwnPortraitsPart {
  may: CommandKind[];
  may_choose: boolean;
}
/**
 * `reported`: what this room was told last, by whatever page.
 */
export interface OwnPreflightPart {
  may: CommandKind[];
  reported: Readiness | null;
}
/**
 * The latest of one who is present.
 */
export interface Readiness {
  at: number;
  browser: string;
  hearing: "ok" | "needs_tap" | "no_media" | "no_device" | "unheard";
  line:
    | ("audio" | "video" | "screen" | "cameras_3" | "cameras_4" | "cameras_5" | "cameras_6" | "cameras_7")
    | ("none" | "unknown");
  speaking: "unknown" | "ok" | "denied" | "missing" | "busy" | "failed";
  via: "unknown" | "udp" | "tcp" | "relay";
}
/**
 * `asked`: one's own, the last of them. `voted`: ids of those one is for.
 */
export interface OwnQuestionsPart {
  asked: {
    [k: string]: OwnQuestion;
  };
  may: CommandKind[];
  voted: string[];
}
/**
 * With replies that only who asked may read.
 */
export interface OwnQuestion {
  at: number;
  id: string;
  replies: Reply[];
  standing: "waiting" | "open" | "answered" | "dismissed";
  text: string;
}
/**
 * `id`: the number of its fact.
 */
export interface Reply {
  at: number;
  id: string;
  name: string;
  private: boolean;
  text: string;
}
/**
 * `may_switch`: what this person may switch on now. `heard_in`: where their sources go.
 */
export interface OwnStagePart {
  camera: boolean;
  heard_in: "hall" | "backstage" | "nowhere";
  may: CommandKind[];
  may_switch: ("microphone" | "camera" | "screen")[];
  microphone: boolean;
  on_air: boolean;
  screen: boolean;
}
export interface RoomParts {
  break_card?: BreakPart;
  call_to_action?: CallPart;
  chat?: ChatPart;
  floor?: FloorPart;
  handouts?: HandoutsPart;
  lower_thirds?: LowerThirdsPart;
  people: PeoplePart;
  player?: PlayerPart;
  polls?: PollsPart;
  portraits?: PortraitsPart;
  preflight?: PreflightPart;
  questions?: QuestionsPart;
  reactions?: ReactionsPart;
  recording?: RecordingPart;
  session: SessionPart;
  slides?: SlidesPart;
  stage?: StagePart;
  streaming?: StreamingPart;
  whiteboard?: WhiteboardPart;
}
export interface BreakPart {
  may: CommandKind[];
  shown: Break | null;
}
export interface Break {
  began_at: number;
  clip: BreakClip | null;
  ends_at: number | null;
  picture: string;
  text: string;
}
/**
 * Over and over, from `began_at` on. It lies at `/shown/<key>/media.mp4`. `muted`: its picture alone.
 */
export interface BreakClip {
  key: string;
  media: "video" | "audio";
  muted: boolean;
}
/**
 * `order`: of the calls. `followers`, for hosts: who pressed the button of what is shown, or was last.
 */
export interface CallPart {
  calls: {
    [k: string]: Call;
  };
  followers: {
    [k: string]: string;
  };
  may: CommandKind[];
  order: string[];
  shown: Showing | null;
}
/**
 * `followed`: how often its button was pressed, once for each person and showing.
 */
export interface Call {
  button: string;
  followed: number;
  id: string;
  message: string;
  seconds: number | null;
  url: string;
}
/**
 * As it was when it was shown; `seconds` is how long in all, for a bar that runs down to `closes_at`.
 */
export interface Showing {
  button: string;
  call: string;
  closes_at: number | null;
  message: string;
  seconds: number | null;
  url: string;
}
/**
 * `has_older`: there are earlier messages to read. `open`, `private_allowed`: what attendees may do. Reports reach
 * hosts and moderators, who is silenced the crew. `reactions`, `stage_reactions`: by message, how many are clap, heart, laugh, wow,
 * thumbs. `slow_seconds`: how long attendees wait between two messages to everybody. `deleted`, `stage_deleted`: the last
 * hundred that were, with when: also those that are no longer among `messages`.
 */
export interface ChatPart {
  deleted: {
    [k: string]: number;
  };
  has_older: boolean;
  may: CommandKind[];
  messages: {
    [k: string]: Message;
  };
  open: boolean;
  private_allowed: boolean;
  reactions: {
    [k: string]: number[];
  };
  reports: {
    [k: string]: Report;
  };
  silenced: {
    [k: string]: string;
  };
  slow_seconds: number;
  stage_deleted: {
    [k: string]: number;
  };
  stage_messages: {
    [k: string]: Message;
  };
  stage_reactions: {
    [k: string]: number[];
  };
}
/**
 * A private message shown to the hosts by its recipient.
 */
export interface Report {
  at: number;
  by: string;
  message: string;
  name: string;
  person: string;
  text: string;
}
export interface FloorPart {
  hands: {
    [k: string]: Hand;
  };
  may: CommandKind[];
  offers: {
    [k: string]: Offer;
  };
  raised: number;
}
export interface Hand {
  name: string;
  person: string;
  raised_at: number;
}
export interface Offer {
  name: string;
  offered_at: number;
  person: string;
  sources: ("microphone" | "camera" | "screen")[];
}
export interface HandoutsPart {
  handouts: {
    [k: string]: Handout;
  };
  may: CommandKind[];
}
/**
 * It lies at `/api/handouts/<key>` until `until`; `size` in bytes.
 */
export interface Handout {
  file_kind: "document" | "picture" | "video" | "audio";
  id: string;
  key: string;
  name: string;
  size: number;
  until: number;
}
/**
 * `when`: those who have a title are shown it.
 */
export interface LowerThirdsPart {
  may: CommandKind[];
  titles: {
    [k: string]: string;
  };
  when: "always" | "briefly" | "never";
}
/**
 * In the lobby one sees counts; attendees also see the crew; the crew sees everybody; hosts also contacts, and who is blocked
 * or removed, of whom moderators see the attendees. `by_hand`: attendees are let in one by one; `waiting`, for the crew: who has
 * yet to be.
 */
export interface PeoplePart {
  attendees: number;
  blocked: {
    [k: string]: Blocked;
  };
  by_hand: boolean;
  contacts: {
    [k: string]: Contact;
  };
  may: CommandKind[];
  peak: number;
  present: {
    [k: string]: Person;
  };
  removed: {
    [k: string]: Blocked;
  };
  waiting: {
    [k: string]: Person;
  };
}
export interface Blocked {
  id: string;
  name: string;
}
/**
 * What only hosts see of one who is present.
 */
export interface Contact {
  email: string;
}
/**
 * One who is present, as the stage sees them.
 */
export interface Person {
  id: string;
  joined_at: number;
  name: string;
  role: "host" | "presenter" | "moderator" | "attendee";
}
/**
 * `shown`: the clip that is on the stage when the stage's content is 'player'. `clips`: all in the room, for the stage.
 * `youtube_origin`: where browsers load YouTube's frame from.
 */
export interface PlayerPart {
  clips: {
    [k: string]: Clip;
  };
  may: CommandKind[];
  shown: Clip | null;
  youtube_origin: string;
}
/**
 * While it plays, it is at `position_ms` + (now - `due`), but never beyond its end; `duration_ms` is 0 when nobody knows it.
 * What comes of the library lies at `/shown/<key>/media.mp4`; the `key` of YouTube's is YouTube's id, and its name is empty
 * until a browser told it.
 */
export interface Clip {
  due: number;
  duration_ms: number;
  height: number;
  id: string;
  key: string;
  media: "video" | "audio" | "youtube";
  name: string;
  playing: boolean;
  position_ms: number;
  until: number | null;
  width: number;
}
/**
 * `shown`: what everybody has before them, `results` what of it this audience may see. For the stage: `polls`; `runs`, the open one
 * among them; `named`, the latest answers of the run that is open or was last, unless it is anonymous. `least_anonymous`: so many
 * answers to an anonymous poll make results that are shown. `order`: of the polls.
 */
export interface PollsPart {
  least_anonymous: number;
  may: CommandKind[];
  named: {
    [k: string]: NamedAnswer;
  };
  order: string[];
  polls: {
    [k: string]: Poll;
  };
  results: PollRun | null;
  runs: {
    [k: string]: PollRun;
  };
  shown: ShownPoll | null;
}
/**
 * `id`: the number of its fact.
 */
export interface NamedAnswer {
  answers: PollAnswer[];
  at: number;
  id: string;
  name: string;
  person: string;
}
/**
 * `opened`: how often.
 */
export interface Poll {
  feedback: "at_close" | "at_once";
  id: string;
  is_anonymous: boolean;
  is_test: boolean;
  may_change: boolean;
  opened: number;
  questions: PollQuestion[];
  results: "live" | "on_release";
  seconds: number | null;
}
/**
 * `right`: in a test, the places of the options that are right, from 0. A short answer has no options. `pictures`: of the options,
 * in their order, the key under which each lies (`/shown/<key>/page-1.jpg`) or nothing; empty when none has one.
 */
export interface PollQuestion {
  form: "single" | "multiple" | "short";
  options: string[];
  pictures: string[];
  right: number[];
  text: string;
}
/**
 * `tallies`: for each question how often each option was chosen, for a short answer how many there are; empty while too few have
 * answered an anonymous poll. `texts`: short answers to each question in the order of the alphabet, once it is closed.
 */
export interface PollRun {
  answered: number;
  closed_at: number | null;
  number: number;
  opened_at: number;
  poll: string;
  tallies: number[][];
  texts: string[][];
}
/**
 * `phase`: open for answers, closed without results (who took a test sees their score), or with results. `seconds`: how long it
 * is open in all, for a bar that runs down to `closes_at`.
 */
export interface ShownPoll {
  closes_at: number | null;
  is_anonymous: boolean;
  is_test: boolean;
  phase: "open" | "closed" | "released";
  poll: string;
  questions: ShownQuestion[];
  results: "live" | "on_release";
  run: number;
  seconds: number | null;
  with_texts: boolean;
}
/**
 * As everybody may see it: which options are right is not told.
 */
export interface ShownQuestion {
  form: "single" | "multiple" | "short";
  options: string[];
  pictures: string[];
  text: string;
}
/**
 * By person, a picture that lies at `/pictures/<picture>.webp`. `may`: also with others' pictures.
 */
export interface PortraitsPart {
  may: CommandKind[];
  portraits: {
    [k: string]: string;
  };
}
/**
 * `without_sound`: how many will hear nothing; `unheard`: how many of the stage will not be heard; `people`: of so many.
 */
export interface PreflightPart {
  may: CommandKind[];
  people: number;
  troubles: {
    [k: string]: Trouble;
  };
  unheard: number;
  without_sound: number;
}
/**
 * `hears`, `is_heard`: False when it is known that they do or are not. `since`: of this reason.
 */
export interface Trouble {
  browser: string;
  hears: boolean;
  is_heard: boolean;
  name: string;
  person: string;
  role: "host" | "presenter" | "moderator" | "attendee";
  since: number;
  via: "unknown" | "udp" | "tcp" | "relay";
  why: (
    | "needs_tap"
    | "no_media"
    | "no_device"
    | "unheard"
    | "slow_line"
    | "microphone_denied"
    | "microphone_missing"
    | "microphone_busy"
    | "microphone_failed"
  )[];
}
/**
 * `shown`: which is over the stage.
 */
export interface QuestionsPart {
  anonymous_allowed: boolean;
  approve_first: boolean;
  may: CommandKind[];
  open: boolean;
  questions: {
    [k: string]: Question;
  };
  shown: string | null;
}
/**
 * `person` and `name` are empty where it was asked anonymously. `message`: the one of the chat that it was.
 */
export interface Question {
  at: number;
  id: string;
  message: string | null;
  name: string;
  person: string;
  replies: Reply[];
  standing: "waiting" | "open" | "answered" | "dismissed";
  text: string;
  votes: number;
}
/**
 * `allowed`: to attendees. `may_react`: this audience may send the signal now.
 */
export interface ReactionsPart {
  allowed: boolean;
  may: CommandKind[];
  may_react: boolean;
}
/**
 * `light`: `paused` while attendees see and hear nothing, for that is not recorded. `minutes_left` are those of the plan as
 * the room was last told; None: no limit. `used_ms`: of them, by recordings of this session that are over.
 */
export interface RecordingPart {
  asked_at: number | null;
  began_at: number | null;
  light: "off" | "starting" | "running" | "paused" | "stalled";
  may: CommandKind[];
  minutes_left: number | null;
  trouble: ("no_recorder" | "busy" | "no_browser" | "no_bytes" | "disk_full" | "lost") | null;
  used_ms: number;
}
/**
 * `host_lost_at` is set while a running session has no host; from `take_over_at` a presenter may take over.
 * `ends_at` is set while the abandoned session is about to end. `hd`: cameras may send 720 lines instead of 360.
 */
export interface SessionPart {
  attendees_limit: number;
  cameras_limit: number;
  cancelled: boolean;
  duration_minutes: number;
  ended_at: number | null;
  ends_at: number | null;
  hd: boolean;
  host: string | null;
  host_lost_at: number | null;
  language: string;
  locked: boolean;
  may: CommandKind[];
  number: number;
  phase: "waiting" | "live" | "ended";
  room_type: "webinar" | "meeting";
  started_at: number | null;
  starts_at: number | null;
  take_over_at: number | null;
  title: string;
  zone: string;
}
/**
 * `shown`: the document whose `page` is on the stage when the stage's content is 'slides'. `strokes` are of that page. `documents`:
 * all in the room, for the stage. `note`: the speaker's to that page, for the stage, else and without one empty.
 */
export interface SlidesPart {
  documents: {
    [k: string]: Document;
  };
  may: CommandKind[];
  note: string;
  shown: Document | null;
  strokes: {
    [k: string]: Stroke;
  };
}
/**
 * Page `n` lies at `/shown/<key>/page-<n>.jpg`, small at `…-small.jpg`, twice as large at `…-large.jpg`; `page`: where it was left.
 */
export interface Document {
  height: number;
  id: string;
  key: string;
  name: string;
  page: number;
  pages: number;
  until: number;
  width: number;
}
/**
 * `points`: across and down by turns, in ten thousandths of the page's width, also downwards; `width` too.
 */
export interface Stroke {
  by: string;
  colour: "red" | "amber" | "green" | "blue" | "black" | "white";
  id: string;
  points: number[];
  width: number;
}
/**
 * `on_air` is what the hall sees and hears (empty in 'presenters only': `back_soon`); `backstage` is for the
 * stage alone. `content`: the tool that has the large place; nothing while the faces have it.
 */
export interface StagePart {
  audio_mode: "presenters_only" | "listen_only" | "discussion";
  back_soon: boolean;
  backstage: {
    [k: string]: Speaker;
  };
  content: string | null;
  layout: "grid" | "speaker" | "side_by_side";
  may: CommandKind[];
  on_air: {
    [k: string]: Speaker;
  };
  spotlight: string | null;
}
/**
 * A present host or presenter, or an attendee who was allowed to speak or speaks in a discussion.
 * `allowed`: what they may switch on.
 */
export interface Speaker {
  allowed: ("microphone" | "camera" | "screen")[];
  camera?: boolean;
  id: string;
  microphone?: boolean;
  name: string;
  on_air: boolean;
  role: "host" | "presenter" | "moderator" | "attendee";
  screen?: boolean;
  since?: number;
}
/**
 * `troubles`: by the streams' ids, none for the audience. `may_start`: over HTTP, where the account's targets are.
 */
export interface StreamingPart {
  may: CommandKind[];
  may_start: boolean;
  streams: {
    [k: string]: Stream;
  };
  troubles: {
    [k: string]:
      | "no_recorder"
      | "busy"
      | "no_browser"
      | "no_bytes"
      | "lost"
      | "unreachable"
      | "insecure"
      | "not_allowed"
      | "refused"
      | "cut"
      | "too_slow"
      | "gone";
  };
}
/**
 * `id` is the zero-padded number of the fact that began it, ten digits. `began_at`: when its first bytes arrived.
 */
export interface Stream {
  asked_at: number;
  began_at: number | null;
  id: string;
  light: "starting" | "running" | "stalled";
  name: string;
  service: "youtube" | "facebook" | "other";
  target: string;
}
/**
 * `shown`: the board that is on the stage when the stage's content is 'whiteboard', for the stage also the one that was there last.
 * `elements`: what lies on it while it is there. `boards`: all in the room, for the stage. `open`: attendees may draw.
 */
export interface WhiteboardPart {
  boards: {
    [k: string]: Board;
  };
  elements: {
    [k: string]: DrawnShape | DrawnLine | Freehand | DrawnText | DrawnImage | DrawnFrame;
  };
  may: CommandKind[];
  open: boolean;
  shown: Board | null;
}
export interface Board {
  id: string;
  name: string;
}
/**
 * A snapshot: the parts of one channel by feature name, at number `seq`.
 */
export interface RoomView {
  at: number;
  audience: "lobby" | "everyone" | "moderator" | "stage" | "host" | "replay";
  channel: "room";
  parts: RoomParts;
  seq: number;
  t: "view";
  view: string;
}
/**
 * A snapshot: the parts of one channel by feature name, at number `seq`.
 */
export interface OwnView {
  at: number;
  audience: "lobby" | "everyone" | "moderator" | "stage" | "host" | "replay";
  channel: "own";
  parts: OwnParts;
  seq: number;
  t: "view";
  view: string;
}
/**
 * `set`: feature → field → value, or feature → null when the part is gone. `merge`: feature → field → id → entry or null.
 * `add`: feature → field → entries appended. Applied in this order.
 */
export interface Frame {
  add: {
    [k: string]: {
      [k: string]: JsonValue[];
    };
  };
  at: number;
  channel: "room" | "own";
  merge: {
    [k: string]: {
      [k: string]: {
        [k: string]: JsonValue;
      };
    };
  };
  seq: number;
  set: {
    [k: string]: {
      [k: string]: JsonValue;
    } | null;
  };
  since: number;
  t: "frame";
  view: string;
}
export interface Done {
  id: string;
  seq: number;
  t: "done";
}
/**
 * Entries by id, in their order. `before`: where to read on, none at the room's beginning.
 */
export interface OlderEntries {
  before: number | null;
  entries: {
    [k: string]: Message;
  };
  id: string;
  t: "older";
}
export interface SignalIn {
  by: string;
  name: string;
  signal: Signal;
  t: "signal";
}
/**
 * How often each summed signal was sent since the last of these; one's own are counted too.
 */
export interface Summed {
  sums: SignalSum[];
  t: "summed";
}
export interface SignalSum {
  count: number;
  signal: Signal;
}
/**
 * Sent after the first `own` view and again whenever a connection begins or stops to be allowed.
 * `healthy`: the media server answers.
 */
export interface Media {
  backstage: MediaToken | null;
  hall: MediaToken | null;
  healthy: boolean;
  t: "media";
}
export interface MediaToken {
  token: string;
}
/**
 * From now on messages of this view are what attendees are sent: their snapshot comes next, then frames. None: no more of them.
 */
export interface Watching {
  t: "watching";
  view: string | null;
}
/**
 * `now` is the server's time; `ticket` a fresh socket ticket for coming back.
 */
export interface Pong {
  n: number;
  now: number;
  t: "pong";
  ticket: string;
}
/**
 * Too slow, or the server is leaving: say `hello` again (on a new socket when this one closes).
 */
export interface Resume {
  t: "resume";
}
