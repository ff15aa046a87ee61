package org.heed.platform.chart;

/** A picture of figures that can also be read as a table. */
public sealed interface Chart
    permits TrendChart,
        LimitsChart,
        RetentionChart,
        SeriesChart,
        RevenueScatter,
        ComparisonChart,
        FunnelChart,
        DistributionChart,
        CategoryBar,
        Sparkline,
        IntervalWhisker {

  /** What the chart shows, for people who cannot see it and for the table's caption. */
  String title();

  Svg svg();

  /** The same figures in full, to be one click away from the picture. */
  ChartTable table();
}
