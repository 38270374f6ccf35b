import type {
  Command,
  Message,
  OwnStagePart,
  Person,
  RefusalCode,
  SessionPart,
  Speaker,
  StagePart,
} from '~/generated/room';

// Short names for what the generated file spells out in place.
export type Role = Person['role'];
export type Phase = SessionPart['phase'];
export type AudioMode = StagePart['audio_mode'];
export type HeardIn = OwnStagePart['heard_in'];
export type Source = 'microphone' | 'camera' | 'screen';
export type ChatTo = Message['to'];
export type CommandKind = Command['kind'];
export type PersonId = Person['id'];
export type { Command, Message, Person, RefusalCode, Speaker };

/** Hosts and presenters: those who hold the stage. */
export const isOfStage = (role: Role | undefined): boolean => role === 'host' || role === 'presenter';

/** Also moderators, whose are the chat and the questions. */
export const isOfCrew = (role: Role | undefined): boolean => isOfStage(role) || role === 'moderator';
