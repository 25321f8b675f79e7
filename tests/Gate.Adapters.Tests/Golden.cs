namespace Gate.Adapters.Tests;

/// <summary>Compares a text with the one that was approved; a mismatch leaves the received text beside it.</summary>
internal static class Golden
{
    public static void Approve(string received, string approvedPath)
    {
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath) : "";
        var receivedPath = approvedPath.Replace(".approved.txt", ".received.txt", StringComparison.Ordinal);
        if (string.Equals(received, approved, StringComparison.Ordinal)) File.Delete(receivedPath);
        else File.WriteAllText(receivedPath, received);
        Assert.Equal(approved, received);
    }
}
