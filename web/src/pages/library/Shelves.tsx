import { useParams } from 'react-router';
import { NotFoundWords } from '~/pages/not-found/NotFoundPage';
import { RecordingPage } from '~/pages/recordings/RecordingPage';
import { RecordingsPage } from '~/pages/recordings/RecordingsPage';
import { LibraryPage } from './LibraryPage';

/** The library's files, its recordings, or one of these. */
export function Shelves() {
  const { shelf, id } = useParams();
  if (!shelf) return <LibraryPage />;
  if (shelf !== 'recordings') return <NotFoundWords />;
  return id ? <RecordingPage key={id} /> : <RecordingsPage />;
}
