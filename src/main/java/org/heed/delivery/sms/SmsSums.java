package org.heed.delivery.sms;

import java.math.BigDecimal;

/**
 * What text messages came to.
 *
 * @param sent taken by the provider, replies to customers included
 * @param delivered of these, known to be on the customer's telephone
 * @param received from customers
 * @param segments charged for what was sent
 * @param cost of these, in the currency of the settings
 */
public record SmsSums(long sent, long delivered, long received, long segments, BigDecimal cost) {}
