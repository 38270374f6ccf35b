import { Anchor, Button, TextInput, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptUnsplashTerms, choosePhoto, libraryQuery, photosQuery } from '~/api/library';
import { sentenceFor } from '~/api/sentence';
import type { Photo, Picture } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import classes from './Branding.module.css';

const termsUrl = 'https://unsplash.com/terms';

function Terms() {
  const { t } = useTranslation(['branding', 'refusals']);
  const queries = useQueryClient();
  const accepting = useMutation({
    mutationFn: acceptUnsplashTerms,
    onSuccess: (library) => queries.setQueryData(libraryQuery.queryKey, library),
  });
  return (
    <>
      <p className={classes.hint}>
        {t('unsplash.terms')}{' '}
        <Anchor href={termsUrl} target="_blank" rel="noopener">
          {t('unsplash.read')}
        </Anchor>
      </p>
      <FormProblem text={accepting.error ? sentenceFor(accepting.error) : undefined} />
      <Button variant="default" loading={accepting.isPending} onClick={() => accepting.mutate()}>
        {t('unsplash.accept')}
      </Button>
    </>
  );
}

type PhotosProps = { words: string; onChosen: (picture: Picture) => void };

function Photos({ words, onChosen }: PhotosProps) {
  const { t } = useTranslation(['branding', 'refusals']);
  const [page, setPage] = useState(1);
  const found = useQuery(photosQuery(words, page));
  const choosing = useMutation({ mutationFn: (photo: Photo) => choosePhoto(photo.id), onSuccess: onChosen });
  const problem = found.error ?? choosing.error;
  return (
    <>
      <FormProblem text={problem ? sentenceFor(problem) : undefined} />
      {found.data?.items.length === 0 && <p role="status">{t('unsplash.nothing')}</p>}
      <ul className={classes.photos} aria-busy={found.isFetching || choosing.isPending}>
        {found.data?.items.map((photo) => (
          <li key={photo.id}>
            <UnstyledButton
              className={classes.photo}
              aria-label={t('unsplash.choose', { what: photo.description || photo.credit.name })}
              onClick={() => choosing.mutate(photo)}
            >
              <img src={photo.small_url} alt="" loading="lazy" />
            </UnstyledButton>
            <a className={classes.by} href={photo.credit.url} target="_blank" rel="noopener">
              {photo.credit.name}
            </a>
          </li>
        ))}
      </ul>
      <div className={classes.row}>
        {page > 1 && (
          <Button variant="subtle" size="sm" onClick={() => setPage(page - 1)}>
            {t('unsplash.less')}
          </Button>
        )}
        {(found.data?.total ?? 0) > page * (found.data?.items.length ?? 0) && (
          <Button variant="subtle" size="sm" onClick={() => setPage(page + 1)}>
            {t('unsplash.more')}
          </Button>
        )}
      </div>
    </>
  );
}

type UnsplashProps = { chosen: Picture | null; onChosen: (picture: Picture) => void };

/** Looks for pictures at Unsplash through the server, whose operator has the key. */
export function Unsplash({ chosen, onChosen }: UnsplashProps) {
  const { t } = useTranslation(['branding', 'refusals']);
  const library = useQuery(libraryQuery);
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  if (!library.data) return <FormProblem text={library.error ? sentenceFor(library.error) : undefined} />;
  if (!library.data.unsplash) return <p role="status">{t('unsplash.off')}</p>;
  if (!library.data.unsplash_terms_accepted) return <Terms />;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setWords(typed.trim());
  };
  return (
    <>
      <form className={classes.row} onSubmit={submit}>
        <TextInput
          aria-label={t('unsplash.words')}
          placeholder={t('unsplash.hint')}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('unsplash.search')}
        </Button>
      </form>
      {words && <Photos key={words} words={words} onChosen={onChosen} />}
      {chosen?.credit && (
        <p className={classes.hint}>
          {t('unsplash.chosen')}{' '}
          <a href={chosen.credit.url} target="_blank" rel="noopener">
            {chosen.credit.name}
          </a>
        </p>
      )}
    </>
  );
}
