Console.WriteLine($"Nothing is measured here with {typeof(BenchmarkDotNet.Running.BenchmarkRunner).Assembly.FullName}.");
