using System.Globalization;

namespace Gate.Testbeds;

/// <summary>Understands the product name of Windows, which says "Windows 10" on Windows 11 as well.</summary>
public static class WindowsVersion
{
    // The first build of Windows 11.
    private const int Eleven = 22_000;

    /// <summary>"windows 11", "windows server 2025"; empty when the name says nothing.</summary>
    /// <param name="productName">The registry's ProductName: "Windows 10 Pro", "Windows Server 2022 Datacenter".</param>
    /// <param name="build">The build of the system: 22631.</param>
    public static string Parse(string productName, int build)
    {
        var words = productName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (!words.Contains("Windows", StringComparer.OrdinalIgnoreCase)) return "";
        var isServer = words.Contains("Server", StringComparer.OrdinalIgnoreCase);
        var number = words.FirstOrDefault(word => word.All(char.IsAsciiDigit), "");
        if (!isServer && build >= Eleven) number = Math.Max(11, Number(number)).ToString(CultureInfo.InvariantCulture);
        return OneLine.Of($"windows {(isServer ? "server " : "")}{number}");
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
