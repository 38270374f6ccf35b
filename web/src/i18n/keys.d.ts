import 'i18next';
import type branding from './en/branding.json';
import type call_to_action from './en/call_to_action.json';
import type chat from './en/chat.json';
import type cities from './en/cities.json';
import type common from './en/common.json';
import type contacts from './en/contacts.json';
import type devices from './en/devices.json';
import type embed from './en/embed.json';
import type emoji from './en/emoji.json';
import type entry from './en/entry.json';
import type events from './en/events.json';
import type floor from './en/floor.json';
import type handouts from './en/handouts.json';
import type imports from './en/imports.json';
import type invitations from './en/invitations.json';
import type join from './en/join.json';
import type library from './en/library.json';
import type lobby from './en/lobby.json';
import type mail from './en/mail.json';
import type page from './en/page.json';
import type people from './en/people.json';
import type player from './en/player.json';
import type polls from './en/polls.json';
import type questions from './en/questions.json';
import type reactions from './en/reactions.json';
import type refusals from './en/refusals.json';
import type registrants from './en/registrants.json';
import type registration from './en/registration.json';
import type room from './en/room.json';
import type schedule from './en/schedule.json';
import type settings from './en/settings.json';
import type slides from './en/slides.json';
import type stage from './en/stage.json';
import type view from './en/view.json';

// English is the source of the keys; a test holds the other languages to it.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      branding: typeof branding;
      cities: typeof cities;
      call_to_action: typeof call_to_action;
      chat: typeof chat;
      contacts: typeof contacts;
      imports: typeof imports;
      devices: typeof devices;
      floor: typeof floor;
      registrants: typeof registrants;
      registration: typeof registration;
      library: typeof library;
      lobby: typeof lobby;
      mail: typeof mail;
      page: typeof page;
      people: typeof people;
      player: typeof player;
      room: typeof room;
      slides: typeof slides;
      stage: typeof stage;
      common: typeof common;
      embed: typeof embed;
      emoji: typeof emoji;
      entry: typeof entry;
      events: typeof events;
      invitations: typeof invitations;
      join: typeof join;
      view: typeof view;
      handouts: typeof handouts;
      polls: typeof polls;
      questions: typeof questions;
      reactions: typeof reactions;
      refusals: typeof refusals;
      schedule: typeof schedule;
      settings: typeof settings;
    };
  }
}
