import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applyBrandingToAll, brandingPreviewQuery, brandingQuery, saveBranding } from '~/api/branding';
import type { Branding } from '~/api/wire';
import { useKept } from '~/ui/useKept';
import { useNotice } from '~/ui/useNotice';
import { draftOf as draftKey } from '../frame/tabs';
import { type Draft, draftOf, emptyDraft, formOf, isSame } from './draft';

// A colour that is dragged changes with every pixel.
const settleMs = 120;

/** An event's branding while it is changed: the draft, what it would look like, and the ways to keep it. */
export function useBranding(eventId: string, stored: Branding) {
  const { t } = useTranslation('branding');
  const queries = useQueryClient();
  const notice = useNotice();
  const {
    value: draft,
    setValue: setDraft,
    isChanged,
    discard,
    settle,
  } = useKept(draftKey(eventId, 'branding'), draftOf(stored), isSame);
  const [settled] = useDebouncedValue(draft, settleMs);
  const preview = useQuery(brandingPreviewQuery(eventId, formOf(settled)));

  const kept = (said: string) => (branding: Branding) => {
    queries.setQueryData(brandingQuery(eventId).queryKey, branding);
    // What other drafts came to may follow the account, which has changed.
    void queries.invalidateQueries({ queryKey: ['branding-preview'] });
    settle(draftOf(branding));
    notice.done(said);
  };
  const saving = useMutation({
    mutationFn: (wanted: Draft) => saveBranding(eventId, formOf(wanted)),
    onSuccess: kept(t('saved')),
  });
  const spreading = useMutation({
    mutationFn: () => applyBrandingToAll(eventId, formOf(draft)),
    onSuccess: kept(t('savedForAll')),
  });
  return {
    draft,
    isChanged,
    discard,
    change: (by: Partial<Draft>) => setDraft((before) => ({ ...before, ...by })),
    shown: preview.data ?? stored,
    problem: saving.error ?? spreading.error,
    isBusy: saving.isPending || spreading.isPending,
    save: () => saving.mutate(draft),
    saveForAll: () => spreading.mutate(),
    followAccount: () => saving.mutate(emptyDraft),
  };
}

export type BrandingEditor = ReturnType<typeof useBranding>;
