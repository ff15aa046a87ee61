package org.heed.program.wizard;

/** What is sold, and to whom. */
public enum ProductType {
  /** Software used by companies. */
  SAAS("Software for companies", true, 3),
  /** Services for companies. */
  SERVICES("Services for companies", true, 6),
  /** Goods sold to people. */
  SHOP("A shop", false, 6),
  /** An app or subscription for people. */
  APP("An app or subscription for people", false, 3),
  /** Places that people visit. */
  SITES("Places that people visit", false, 6);

  private final String label;
  private final boolean accounts;
  private final int relationshipMonths;

  ProductType(String label, boolean accounts, int relationshipMonths) {
    this.label = label;
    this.accounts = accounts;
    this.relationshipMonths = relationshipMonths;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether several people of one company are customers together. */
  public boolean hasAccounts() {
    return accounts;
  }

  /** How often people's view of such a product changes, in months. */
  int relationshipMonths() {
    return relationshipMonths;
  }
}
