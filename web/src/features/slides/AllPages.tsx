import { Popover, UnstyledButton } from '@mantine/core';
import { IconLayoutGrid } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '~/generated/room';
import { BarButton } from './BarButton';
import { pagePicture } from './pages';
import classes from './SlideControls.module.css';

const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' });

/** All pages in small; the one that is shown is in sight, and has the focus. */
export function AllPages({ document, onShow }: { document: Document; onShow: (page: number) => void }) {
  const { t } = useTranslation('slides');
  const [isOpen, setOpen] = useState(false);
  const numbers = Array.from({ length: document.pages }, (_, index) => index + 1);
  const choose = (page: number) => () => {
    setOpen(false);
    onShow(page);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-start"
      width="min(640px, 92vw)"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <BarButton label={t('all')} onClick={() => setOpen(!isOpen)}>
          <IconLayoutGrid size={20} />
        </BarButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.pages}>
        {numbers.map((number) => (
          <UnstyledButton
            key={number}
            ref={number === document.page ? intoSight : undefined}
            data-autofocus={number === document.page || undefined}
            className={classes.thumb}
            aria-label={t('goTo', { page: number })}
            aria-current={number === document.page || undefined}
            onClick={choose(number)}
          >
            <img src={pagePicture(document, number, 'small')} alt="" loading="lazy" />
            <span>{number}</span>
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
