const state = {
  hidden: false,
  badges: {} as Record<number, string | undefined>,
  texts: {} as Record<number, string | undefined>,
}

/** What the app changed about its tab bar at run time; a red dot is an empty badge. */
export const tabBarState = () => state
