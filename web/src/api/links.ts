import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import type { ServiceName } from './wire';

const of = (service: ServiceName) => ({ params: { path: { service } } });

export const linkQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: ['account', 'links', service],
    queryFn: () => answer(server.GET('/api/account/links/{service}', of(service))),
  });

/** The service's page, where the browser goes. */
export const beginLink = (service: ServiceName) =>
  answer(server.POST('/api/account/links/{service}', of(service)));

export const unlink = (service: ServiceName) =>
  answer(server.DELETE('/api/account/links/{service}', of(service)));
