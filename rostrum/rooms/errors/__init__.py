"""What a room and its sockets refuse: one file per noun.

Refusal
├── socket: SocketRefusal   Unavailable TooManyCommands TooLarge AlreadyIn Moved SeatGone Left
└── room: RoomRefusal       NotPresent NotAllowed Malformed NoSuchPerson OutOfTurn
    ├── entry           RoomLocked RoomFull TooManyPresenters TooManyModerators Removed Blocked NotLetIn
    ├── session         NotLive AlreadyLive AnotherSessionRuns HostIsHere EventCancelled
    ├── stage           TooManyCameras TooManyForDiscussion ScreenTaken NotOffered
    ├── chat            Silenced NoSuchMessage ChatClosed PrivateChatClosed ChatIsSlow
    ├── slides          NoSuchDocument TooManyDocuments PageIsFull NotesAreFull
    ├── whiteboard      NoSuchBoard TooManyBoards BoardIsFull BoardsAreFull
    ├── player          NoSuchClip TooManyClips NotYoutube
    ├── call_to_action  NoSuchCall TooManyCalls CallIsShown
    ├── handouts        NoSuchHandout TooManyHandouts
    ├── polls           NoSuchPoll TooManyPolls PollIsTooLong PollsAreFull PollWasOpened AnotherPollIsOpen
    │                   PollIsClosed AlreadyAnswered AnswerDoesNotFit TooFewAnswers
    ├── questions       NoSuchQuestion TooManyQuestions QuestionTooLong QuestionsAreFull
    │                   QuestionsAreClosed NoAnonymousQuestions TooManyReplies
    ├── preflight       ReportedLately
    └── recording       RecordingTimeUsedUp
"""
