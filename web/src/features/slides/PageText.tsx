import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Document } from '~/generated/room';
import { pageTexts } from './pages';

/** What is written on the page, for those who do not see it. */
export function PageText({ document }: { document: Document }) {
  const address = pageTexts(document);
  const { data: texts } = useQuery({
    queryKey: [address],
    queryFn: async (): Promise<string[]> => (await fetch(address)).json(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <VisuallyHidden aria-live="polite" dir="auto">
      {texts?.[document.page - 1]}
    </VisuallyHidden>
  );
}
