namespace Gate.Cli.Tests;

/// <summary>Reports as `check -o report.json` writes them, of one benchmark.</summary>
internal static class PublishedReport
{
    public const string Head = "9e8d7c6b5a493827161504f3e2d1c0b9a8978675";

    public static readonly string Regressed = Json("fail", "regression", "1237", "2.53");
    public static readonly string Passed = Json("pass", "unchanged", "491.2", "1.003");

    private static string Json(string outcome, string verdict, string value, string ratio) =>
        $$"""
        { "schema": "gate-report/1", "outcome": "{{outcome}}",
          "baseline": { "commit": "0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1", "testbed": { "name": "bench-01", "identity": {}, "notes": {} } },
          "candidate": { "commit": "{{Head}}", "testbed": { "name": "bench-01", "identity": {}, "notes": {} } },
          "summary": { "total": 1, "regression": {{(verdict == "regression" ? 1 : 0)}}, "improvement": 0, "unchanged": {{(verdict == "unchanged" ? 1 : 0)}}, "inconclusive": 0, "new": 0, "missing": 0, "failed": 0, "incomparable": 0 },
          "findings": [ { "suite": "shop", "benchmark": "Shop.Orders.Parse", "metric": "time", "unit": "ns", "verdict": "{{verdict}}", "outcome": "{{outcome}}",
              "baseline": { "value": 489.9, "launches": 12 }, "candidate": { "value": {{value}}, "launches": 12 },
              "ratio": {{ratio}}, "lower": null, "upper": null, "pValue": null, "reason": "tolerated 1 %", "warnings": [] } ],
          "diagnostics": [] }
        """;
}
