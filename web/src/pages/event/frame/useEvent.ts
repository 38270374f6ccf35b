import { useOutletContext } from 'react-router';
import type { Event } from '~/api/wire';

/** The event that the frame round this page has fetched. */
export const useEvent = () => useOutletContext<Event>();
