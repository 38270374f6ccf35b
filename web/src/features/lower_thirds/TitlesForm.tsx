import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LowerThirdsPart } from '~/generated/room';
import { useCard } from '~/look/context';
import { useCommand } from '~/room/context';
import { useMay, useMe, usePart } from '~/room/parts';
import type { PersonId, Speaker } from '~/room/wire';
import { proposalFor } from './proposal';

const mostTitle = 80;
const whens = ['always', 'briefly', 'never'] as const;

/** One's own title; for hosts those of all on the stage, and when they are read. */
function useEditable(): Speaker[] {
  const stage = usePart('stage');
  const me = useMe();
  const speakers = Object.values({ ...stage?.on_air, ...stage?.backstage });
  return me?.role === 'host' ? speakers : speakers.filter(({ id }) => id === me?.id);
}

export function TitlesForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('lower_thirds');
  const command = useCommand();
  const part = usePart('lower_thirds');
  const profiles = useCard()?.lobby.profiles ?? [];
  const mayRule = useMay('lower_thirds', 'show_titles');
  const speakers = useEditable();
  const [typed, setTyped] = useState<Record<PersonId, string>>({});
  const [when, setWhen] = useState<LowerThirdsPart['when']>(part?.when ?? 'always');
  const [busy, setBusy] = useState(false);
  const given = (id: PersonId) => part?.titles[id] ?? '';
  const proposed = ({ id, name }: Speaker) => (given(id) ? undefined : proposalFor(name, profiles));
  const titleOf = (speaker: Speaker) => typed[speaker.id] ?? (given(speaker.id) || (proposed(speaker) ?? ''));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    let isDone = true;
    for (const speaker of speakers) {
      const title = titleOf(speaker).trim();
      if (title === given(speaker.id)) continue;
      isDone = (await command({ kind: 'give_title', person: speaker.id, title })) && isDone;
    }
    if (mayRule && when !== part?.when) isDone = (await command({ kind: 'show_titles', when })) && isDone;
    setBusy(false);
    if (isDone) onDone();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        {speakers.map((speaker) => (
          <TextInput
            key={speaker.id}
            label={t('of', { name: speaker.name })}
            description={proposed(speaker) && t('fromLobby')}
            placeholder={t('such')}
            maxLength={mostTitle}
            value={titleOf(speaker)}
            onChange={({ currentTarget }) => setTyped({ ...typed, [speaker.id]: currentTarget.value })}
          />
        ))}
        {mayRule && (
          <Radio.Group
            label={t('when.label')}
            value={when}
            onChange={(value) => setWhen(whens.find((one) => one === value) ?? when)}
          >
            <Stack gap={8} mt={8}>
              {whens.map((one) => (
                <Radio key={one} value={one} label={t(`when.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
