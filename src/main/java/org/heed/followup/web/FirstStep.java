package org.heed.followup.web;

/**
 * One step of setting Heed up.
 *
 * @param title what to do
 * @param why what it is for
 * @param href the page on which it is done
 * @param open whether the reader can do it now
 * @param done whether it is done
 */
record FirstStep(String title, String why, String href, boolean open, boolean done) {}
