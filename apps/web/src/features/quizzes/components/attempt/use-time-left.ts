import { useEffect, useEffectEvent, useState } from 'react';

const TICK_MS = 1_000;
/** More than this between two ticks: the computer was asleep, and the clock of the page with it. */
const ASLEEP_MS = 10_000;

type TimeLeftOptions = {
  dueAt: string;
  /** Server's time minus `performance.now()`, milliseconds. */
  clock: number;
  onOver: () => void;
  /** The computer woke up: the clock has to be set again. */
  onWake: () => void;
};

const secondsUntil = (dueAt: string, clock: number): number =>
  Math.max(0, Math.ceil((Date.parse(dueAt) - clock - performance.now()) / 1_000));

/** Seconds left by the server's clock. The computer's own clock is only watched for jumps, never believed. */
export const useTimeLeft = ({ dueAt, clock, onOver, onWake }: TimeLeftOptions): number => {
  const [seconds, setSeconds] = useState(() => secondsUntil(dueAt, clock));
  const over = useEffectEvent(onOver);
  const wake = useEffectEvent(onWake);

  useEffect(() => {
    let lastWall = Date.now();
    let lastMonotonic = performance.now();
    const tick = () => {
      const jump = Date.now() - lastWall - (performance.now() - lastMonotonic);
      lastWall = Date.now();
      lastMonotonic = performance.now();
      if (Math.abs(jump) > ASLEEP_MS) wake();
      const left = secondsUntil(dueAt, clock);
      setSeconds(left);
      if (left === 0) over();
    };
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [dueAt, clock]);

  return seconds;
};
