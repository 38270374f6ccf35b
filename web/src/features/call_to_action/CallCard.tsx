import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import classes from './Call.module.css';
import { hostOf } from './host-of';

const middleButton = 1;

type CallCardProps = { call: { message: string; button: string; url: string }; onFollow?: () => void };

/** The message, the button, and in small letters where it leads. Without `onFollow` it is a sample that leads nowhere. */
export function CallCard({ call, onFollow }: CallCardProps) {
  const { message, button, url } = call;
  const host = hostOf(url);
  return (
    <div className={classes.card}>
      <p className={classes.message} dir="auto">
        {message}
      </p>
      <div className={classes.way}>
        {onFollow ? (
          <Button
            component="a"
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            rightSection={<IconExternalLink size={17} aria-hidden="true" />}
            onClick={onFollow}
            onAuxClick={(event) => event.button === middleButton && onFollow()}
          >
            {button}
          </Button>
        ) : (
          <span className={classes.sample}>{button}</span>
        )}
        <span className={classes.host}>{host}</span>
      </div>
    </div>
  );
}
