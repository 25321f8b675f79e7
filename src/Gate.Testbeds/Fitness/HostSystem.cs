namespace Gate.Testbeds.Fitness;

/// <summary>The system whose words the facts are in, and whose commands mend what they show.</summary>
public enum HostSystem
{
    /// <summary>Another one; nothing is known of it.</summary>
    Unknown = 0,

    /// <summary>Linux.</summary>
    Linux = 1,

    /// <summary>Windows.</summary>
    Windows = 2,

    /// <summary>macOS.</summary>
    Mac = 3,
}
