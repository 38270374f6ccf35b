import type { components } from '~/generated/api';

type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type Member = Schemas['MemberView'];
export type Account = Schemas['AccountView'];
export type Plan = Schemas['PlanView'];
export type Event = Schemas['EventView'];
export type EventForm = Schemas['EventForm'];
export type Access = Event['access'];
export type RoomType = Event['room_type'];
export type Token = Schemas['TokenView'];
export type NewTokens = Schemas['NewTokens'];
export type RoomCard = Schemas['RoomCard'];
export type JoinForm = Omit<Schemas['JoinForm'], 'browser'>;
export type Admission = Schemas['Admission'];
export type Profile = Schemas['MemberChanges'];
export type RegistrationForm = Schemas['FormShape'];
export type RegistrationView = Schemas['FormView'];
export type RegistrationField = Schemas['FieldShape'];
export type PublicForm = Schemas['PublicForm'];
export type Registrant = Schemas['RegistrantView'];
export type OwnRegistration = Schemas['OwnRegistration'];
export type Standing = Registrant['standing'];
