namespace Gate.Profiles.Tests;

/// <summary>Tests are run by their runner; started as a program, the assembly is what they profile.</summary>
public static class Program
{
    public static int Main(string[] args) => Subject.Run(args);
}
