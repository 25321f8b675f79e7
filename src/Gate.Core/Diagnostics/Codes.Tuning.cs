namespace Gate.Core.Diagnostics;

/// <summary>Diagnostics of tuning the machine (8100–8199).</summary>
public static partial class Codes
{
    /// <summary>Tuning on a system other than Linux.</summary>
    public static readonly Code TuningNotSupported = new(
        "GATE8100",
        "This system is tuned by hand",
        "`dotnet gate testbed tune` changes files under /sys and /proc, which only Linux has. "
        + "On Windows choose the power plan High performance and keep the processor below 100 % to switch turbo off; on a Mac plug it in and switch the low power mode off.");

    /// <summary>Whoever asks may not change the machine.</summary>
    public static readonly Code TuningLacksRights = new(
        "GATE8101",
        "The machine may not be changed",
        "Tuning writes to /sys and /proc and keeps a journal, which takes the rights of root and is forbidden in most containers. "
        + "Nothing was changed. Run the command with sudo, or type the printed commands yourself; in a container tune the host.");

    /// <summary>Somebody else tunes.</summary>
    public static readonly Code TuningInProgress = new(
        "GATE8102",
        "The machine is being tuned by another process",
        "Two processes that change the same settings could each take the other's values for the original ones. Wait until the other has ended; its lock goes with it.");

    /// <summary>The journal cannot be written.</summary>
    public static readonly Code TuningJournalUnwritable = new(
        "GATE8103",
        "The journal of tuning cannot be written",
        "Every old value is on disk before a setting is changed, so that it can be undone after a crash too. Without the journal nothing more is changed. "
        + "Make room or choose another folder; `dotnet gate testbed tune --undo` takes back what was changed before.");

    /// <summary>A line of the journal is no entry.</summary>
    public static readonly Code TuningJournalDamaged = new(
        "GATE8104",
        "The journal of tuning is damaged",
        "A line of the journal is not what Gate writes, so an old value may be lost. `dotnet gate testbed tune --undo` restores what the other lines say and keeps the file. "
        + "Look at the line, restore its setting by hand or restart the machine, and delete the file.");

    /// <summary>A setting is not what it was set to.</summary>
    public static readonly Code TuningNotTaken = new(
        "GATE8105",
        "A setting did not take",
        "The kernel refused the value, or reads back another one. Firmware, another service (power-profiles-daemon, tuned, thermald) or the host of a virtual machine may decide it. "
        + "The other settings are changed, and all of them can be undone.");

    /// <summary>A value from after a restart that nobody of us has set.</summary>
    public static readonly Code TuningLeftAlone = new(
        "GATE8106",
        "A setting was left as it is",
        "Since the machine was tuned it was restarted, which forgets what tuning had set, or the setting has gone. A value that is not the one that tuning set was chosen by somebody else and is theirs.");

    /// <summary>A setting is not what it was before tuning.</summary>
    public static readonly Code TuningNotRestored = new(
        "GATE8107",
        "A setting could not be restored",
        "The other settings were restored, and the journal is kept: the same command tries again. A restart of the machine brings all settings back as well, apart from those that a service sets.");

    /// <summary>An interrupt that stays where it is.</summary>
    public static readonly Code TuningInterruptStays = new(
        "GATE8108",
        "An interrupt cannot be moved",
        "Some interrupts belong to one processor, or their driver spreads them by itself; the kernel refuses to move them. Pin the benchmarks to another core when one of them is busy.");
}
