import { IconBrandFacebook, IconBrandYoutube, IconBroadcast } from '@tabler/icons-react';
import type { StreamTarget } from '~/api/wire';

const icons = { youtube: IconBrandYoutube, facebook: IconBrandFacebook, other: IconBroadcast };

export function ServiceIcon({ service, size = 22 }: { service: StreamTarget['service']; size?: number }) {
  const Icon = icons[service];
  return <Icon size={size} stroke={1.5} aria-hidden="true" />;
}
