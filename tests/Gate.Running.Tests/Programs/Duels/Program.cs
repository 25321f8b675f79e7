using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Duels.Single).Assembly).Run(args);
