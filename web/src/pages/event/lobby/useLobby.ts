import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lobbyQuery, saveLobby } from '~/api/branding';
import { Refused } from '~/api/refused';
import { fieldSentence } from '~/api/sentence';
import type { LobbySettings } from '~/api/wire';
import { useKept } from '~/ui/useKept';
import { useNotice } from '~/ui/useNotice';
import { draftOf as draftKey } from '../frame/tabs';
import { draftOf, formOf, isSame, type LobbyDraft, withoutBlanks } from './lobby-draft';

/** An event's lobby while it is changed: the draft, what is wrong with it, and the way to keep it. */
export function useLobby(eventId: string, stored: LobbySettings) {
  const { t } = useTranslation(['branding', 'refusals']);
  const queries = useQueryClient();
  const notice = useNotice();
  const {
    value: draft,
    setValue: setDraft,
    isChanged,
    discard,
    settle,
  } = useKept(draftKey(eventId, 'lobby'), draftOf(stored), isSame);
  const saving = useMutation({
    mutationFn: (wanted: LobbyDraft) => saveLobby(eventId, formOf(wanted)),
    onSuccess: (lobby) => {
      queries.setQueryData(lobbyQuery(eventId).queryKey, lobby);
      settle(draftOf(lobby));
      notice.done(t('lobby.saved'));
    },
  });
  const problems = saving.error instanceof Refused ? saving.error.problems : [];
  return {
    draft,
    isChanged,
    discard,
    /** A file that has come changes what the draft is by then. */
    change: (by: Partial<LobbyDraft> | ((before: LobbyDraft) => Partial<LobbyDraft>)) =>
      setDraft((before) => ({ ...before, ...(typeof by === 'function' ? by(before) : by) })),
    errorOf: (field: string) => {
      const found = problems.find((one) => one.field === field);
      return found && fieldSentence(found.problem);
    },
    problem: saving.error,
    isBusy: saving.isPending,
    save: () => {
      // The server tells entries by their places: the blank ones are left out here as well.
      const whole = withoutBlanks(draft);
      setDraft(whole);
      saving.mutate(whole);
    },
  };
}

export type LobbyEditor = ReturnType<typeof useLobby>;
