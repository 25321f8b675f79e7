using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

/// <summary>A kernel that refuses to change one of its files, or takes the value and keeps its own.</summary>
internal sealed class StubbornTree(string root, string file, bool says) : SysTree(root)
{
    public override void Write(string path, string value)
    {
        if (path != file) base.Write(path, value);
        else if (says) throw new IOException("Input/output error");
    }
}
