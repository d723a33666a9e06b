/** What a choice of sites is given: the same questions to the browser on the welcome page and in the settings. */
import { inWords } from './failure';
import {
  askForAllSites,
  askForSites,
  domainPattern,
  giveBackAllSites,
  giveBackSite,
  typedPattern,
} from './sites';

export const siteAccess = {
  askForAllSites,
  askForSites,
  domainPattern,
  giveBackAllSites,
  giveBackSite,
  inWords,
  typedPattern,
};
