import 'i18next';
import type cities from './en/cities.json';
import type common from './en/common.json';
import type entry from './en/entry.json';
import type events from './en/events.json';
import type join from './en/join.json';
import type refusals from './en/refusals.json';
import type schedule from './en/schedule.json';
import type settings from './en/settings.json';

// English is the source of the keys; a test holds the other languages to it.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      cities: typeof cities;
      common: typeof common;
      entry: typeof entry;
      events: typeof events;
      join: typeof join;
      refusals: typeof refusals;
      schedule: typeof schedule;
      settings: typeof settings;
    };
  }
}
