using Waiting.Library;

// A friendly program asks first, and throws when nobody is there to answer.
Console.WriteLine("Press Enter to run the benchmarks.");
var answer = Console.ReadLine() ?? throw new InvalidOperationException("Nobody is there.");
Console.ReadKey();
BenchmarkDotNet.Running.BenchmarkRunner.Run(typeof(Lists).Assembly, args: [answer]);
