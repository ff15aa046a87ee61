package org.heed.delivery;

/**
 * Where the mails of a touchpoint stand; first mails unless the name says reminders.
 *
 * @param waiting planned, whether due or not
 * @param sending handed to a mail connection at this moment
 * @param unknown may or may not have left; a person decides
 * @param refused by the mail server for good
 * @param parked given up after two days of trying
 * @param transport where mail goes, without a password
 */
public record SendingStatus(
    int waiting,
    int sending,
    int sent,
    int unknown,
    int refused,
    int parked,
    int remindersWaiting,
    int remindersSent,
    String transport) {}
