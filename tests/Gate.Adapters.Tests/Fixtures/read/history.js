window.BENCHMARK_DATA = {
  "lastUpdate": 1770423685312,
  "repoUrl": "https://example.org/ada/shop",
  "entries": {
    "Shop": [
      {
        "commit": { "id": "1111111111111111111111111111111111111111", "message": "Read \"orders\"", "url": "https://example.org" },
        "date": 1770395907039,
        "tool": "benchmarkdotnet",
        "benches": [
          { "name": "Shop.Orders.Parse", "value": 122.5, "unit": "ns", "range": "± 0.2" },
          { "name": "Shop.Orders.Write(Size: 10)", "value": 1.5, "unit": "ms" }
        ]
      },
      {
        "commit": { "id": "2222222222222222222222222222222222222222" },
        "date": 1770481907039,
        "tool": "benchmarkdotnet",
        "benches": [
          { "name": "Shop.Orders.Parse", "value": 130, "unit": "ns/iter" },
          { "name": "Requests", "value": 15000, "unit": "requests/sec", "extra": "4 connections" },
          { "name": "Heap", "value": 2, "unit": "MiB" },
          { "name": "Score", "value": 7, "unit": "points" }
        ]
      }
    ]
  }
}
