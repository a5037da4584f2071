import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { createContext, useContext } from 'react';

type Recorded = Pick<PackageRecordDetail, 'launches' | 'activities'>;

/** The attempt whose steps are shown: its windows tell the time of day, its activities their titles. */
export const RecorderContext = createContext<Recorded>({ launches: [], activities: [] });

/** The time of day of a call, by the server's clock: the opening of its window and the milliseconds since; null for an unknown window. */
export const useTimeOfCall = (): ((launchId: string, milliseconds: number) => Date | null) => {
  const { launches } = useContext(RecorderContext);
  return (launchId, milliseconds) => {
    const launch = launches.find(({ id }) => id === launchId);
    return launch ? new Date(Date.parse(launch.startedAt) + milliseconds) : null;
  };
};

/** The number of a window, in the order in which they were opened; null for an unknown one. */
export const useWindowNumber = (): ((launchId: string) => number | null) => {
  const { launches } = useContext(RecorderContext);
  return (launchId) => {
    const place = launches.findIndex(({ id }) => id === launchId);
    return place === -1 ? null : launches.length - place;
  };
};

/** An activity by its title, or by its identifier where it has none. */
export const useActivityTitle = (): ((identifier: string) => string) => {
  const { activities } = useContext(RecorderContext);
  return (wanted) => activities.find(({ identifier }) => identifier === wanted)?.title || wanted;
};
