using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Gate.Profiles.Tests;

/// <summary>A small program that is profiled: it allocates a known mix, holds a known heap, or computes. It is in the tests' own assembly, started by its Main.</summary>
public static class Subject
{
    public const int ArrayBytes = 1024, Arrays = 200_000, TextBytes = 128, Texts = 800_000, NodeBytes = 32, Nodes = 1_600_000, Held = 1234;

    private static object s_sink = new();

    /// <summary>The arguments of `dotnet` that start it.</summary>
    public static IReadOnlyList<string> Command(params IReadOnlyList<string> arguments) => ["dotnet", typeof(Subject).Assembly.Location, .. arguments];

    /// <summary>Does what the words say.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (word is "mix") Mix();
            else if (word is "hold") Hold();
            else if (word is "compute") Compute(TimeSpan.FromSeconds(1));
            else if (word is "run") Compute(TimeSpan.FromMinutes(5));
            else if (word is "die") Process.GetCurrentProcess().Kill();
            else return int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        }

        return 0;
    }

    /// <summary>Allocates 205 MB of arrays, 102 MB of texts and 51 MB of nodes.</summary>
    public static void Mix()
    {
        AllocateArrays();
        AllocateTexts();
        AllocateNodes();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AllocateArrays()
    {
        // 24 bytes are the array's own.
        for (var i = 0; i < Arrays; i++) s_sink = new byte[ArrayBytes - 24];
    }

    // 22 bytes are the text's own, and the whole is rounded up to 8.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AllocateTexts()
    {
        for (var i = 0; i < Texts; i++) s_sink = new string('x', (TextBytes - 22) / 2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AllocateNodes()
    {
        // 16 bytes are the object's own.
        for (var i = 0; i < Nodes; i++) s_sink = new Node(i, i);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Compute(TimeSpan time)
    {
        var value = 1.0;
        for (var until = Environment.TickCount64 + time.TotalMilliseconds; Environment.TickCount64 < until;)
        {
            for (var i = 0; i < 10_000; i++) value = Math.Sqrt(value + i);
        }

        s_sink = value;
    }

    // Until its input ends.
    private static void Hold()
    {
        var held = Enumerable.Range(0, Held).Select(number => new HeldObject(number, number)).ToList();
        Console.WriteLine("holds");
        Console.ReadLine();
        GC.KeepAlive(held);
    }

    private sealed record Node(long First, long Second);
}

/// <summary>What the subject holds.</summary>
internal sealed record HeldObject(long First, long Second);
