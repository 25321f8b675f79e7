using System.Diagnostics;
using Gate.Workspace.Files;

namespace Gate.Workspace.Tests.Files;

public class FileLockTests
{
    [Fact]
    public void A_held_lock_is_not_given_to_another_thread()
    {
        using var folder = new TemporaryFolder();
        Assert.True(FileLock.TryAcquire(folder.At(".lock"), out var held));

        var isGiven = FileLock.TryAcquire(folder.At(".lock"), out _);
        held.Dispose();

        Assert.False(isGiven);
        Assert.True(FileLock.TryAcquire(folder.At(".lock"), out var next));
        next.Dispose();
    }

    [Fact]
    public void A_lock_that_was_given_back_leaves_no_file()
    {
        using var folder = new TemporaryFolder();

        Assert.True(FileLock.TryAcquire(folder.At(".lock"), out var held));
        held.Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_left_by_a_dead_process_is_taken_over()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At(".lock"), new string(' ', 4711));

        var isGiven = FileLock.TryAcquire(folder.At(".lock"), out var held);

        Assert.True(isGiven);
        held!.Dispose();
    }

    [Fact]
    public void The_holder_is_named_by_its_process_id()
    {
        using var folder = new TemporaryFolder();
        using var other = HolderOf(folder.At(".lock"));

        var isGiven = FileLock.TryAcquire(folder.At(".lock"), out _);

        Assert.False(isGiven);
        Assert.Equal($"process {other.Id}", FileLock.HolderOf(folder.At(".lock")));
        other.StandardInput.Close();
        other.WaitForExit();
        Assert.False(File.Exists(folder.At(".lock")));
    }

    [Fact]
    public void The_lock_of_a_killed_process_is_taken_over()
    {
        using var folder = new TemporaryFolder();
        using var other = HolderOf(folder.At(".lock"));
        other.Kill();
        other.WaitForExit();

        var isGiven = FileLock.TryAcquire(folder.At(".lock"), out var held);

        Assert.True(isGiven);
        held!.Dispose();
    }

    [Fact]
    public void Never_do_two_hold_the_lock()
    {
        using var folder = new TemporaryFolder();
        var (inside, most, turns) = (0, 0, 0);

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            for (var i = 0; i < 500; i++)
            {
                if (!FileLock.TryAcquire(folder.At(".lock"), out var held)) continue;
                var now = Interlocked.Increment(ref inside);
                if (now > Volatile.Read(ref most)) Volatile.Write(ref most, now);
                Interlocked.Increment(ref turns);
                Thread.SpinWait(200);
                Interlocked.Decrement(ref inside);
                held.Dispose();
            }
        });

        Assert.Equal(1, most);
        Assert.True(turns > 1);
    }

    private static Process HolderOf(string path)
    {
        var other = SecondProcess.Start("hold", path);
        Assert.Equal("held", other.StandardOutput.ReadLine());
        return other;
    }
}
