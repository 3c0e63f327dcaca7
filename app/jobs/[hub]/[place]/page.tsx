import type { Metadata } from 'next';
import { hubPath, MAX_PRERENDERED_HUBS } from '#lib/jobs/hub';
import { hubMetadata } from '#lib/jobs/hub-metadata';
import { busiestHubs } from '#lib/jobs/open-hubs';
import { hubAt } from '../hub-at.ts';
import { HubBody } from '../hub-body.tsx';

export const dynamic = 'error';
export const revalidate = 600;

type Props = { params: Promise<{ hub: string; place: string }> };

export async function generateStaticParams() {
  const hubs = await busiestHubs(MAX_PRERENDERED_HUBS, new Date());
  return hubs
    .filter(({ role, place }) => role !== null && place !== null)
    .map((hub) => {
      const [, , role = '', place = ''] = hubPath(hub).split('/');
      return { hub: role, place };
    });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { hub: first, place } = await params;
  const { hub, figures } = await hubAt(first, place);
  return hubMetadata(hub, figures);
}

export default async function Page({ params }: Props) {
  const { hub, place } = await params;
  return <HubBody first={hub} second={place} />;
}
