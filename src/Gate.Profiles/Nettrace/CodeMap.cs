namespace Gate.Profiles.Nettrace;

/// <summary>Which method has its code at an address.</summary>
internal sealed class CodeMap
{
    private readonly Dictionary<ulong, Method> _methods = [];
    private readonly Dictionary<ulong, string> _modules = [];
    private readonly Dictionary<Method, Location> _locations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ulong, Location> _unknown = [];
    private Method[] _ordered = [];

    /// <summary>Takes up a method (MethodLoadVerbose, MethodDCEndVerbose). A later one at the same address replaces it.</summary>
    /// <exception cref="FormatException">The fields are damaged.</exception>
    public void AddMethod(Cursor fields)
    {
        fields.Skip(sizeof(ulong));
        var (module, start, size) = (fields.UInt64(), fields.UInt64(), fields.UInt32());
        fields.Skip(2 * sizeof(uint));
        _methods[start] = new Method(module, start, size, fields.Text(), fields.Text(), fields.Text());
    }

    /// <summary>Takes up a module (ModuleLoad, ModuleDCEnd).</summary>
    /// <exception cref="FormatException">The fields are damaged.</exception>
    public void AddModule(Cursor fields)
    {
        var module = fields.UInt64();
        fields.Skip(sizeof(ulong) + (2 * sizeof(uint)));
        _modules[module] = fields.Text();
    }

    /// <summary>No more will be taken up: addresses can be asked for.</summary>
    public void Complete() => _ordered = [.. _methods.Values.OrderBy(method => method.Start)];

    /// <summary>The place in the code; without a function where no method is known.</summary>
    public Location Find(ulong address)
    {
        if (MethodAt(address) is not { } method) return Get(_unknown, address, () => new Location(null, address, []));
        return Get(_locations, method, () => new Location(Module(method.Module), 0, [new Line(method.ToFunction(), 0)]));
    }

    /// <summary>The modules of the places that were asked for; the program's own before those of the runtime.</summary>
    public IReadOnlyList<Mapping> Mappings =>
        [.. _mappings.Values.OrderBy(mapping => string.Equals(Folder(mapping.File), RuntimeFolder, StringComparison.Ordinal))];

    private readonly Dictionary<string, Mapping> _mappings = new(StringComparer.Ordinal);

    private string RuntimeFolder => Folder(_modules.Values.FirstOrDefault(path => path.EndsWith("System.Private.CoreLib.dll", StringComparison.Ordinal), ""));

    private Method? MethodAt(ulong address)
    {
        var (low, high) = (0, _ordered.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_ordered[middle].Contains(address)) return _ordered[middle];
            if (_ordered[middle].Start > address) high = middle - 1;
            else low = middle + 1;
        }

        return null;
    }

    private Mapping? Module(ulong module) => _modules.TryGetValue(module, out var path) && path.Length > 0
        ? Get(_mappings, path, () => new Mapping(0, 0, 0, path, "") { HasFunctions = true })
        : null;

    // A path of another system may have either slash.
    private static string Folder(string path) => path[..(path.LastIndexOfAny(['/', '\\']) + 1)];

    private static TValue Get<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TValue> create)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var found)) known.Add(key, found = create());
        return found;
    }

    private sealed record Method(ulong Module, ulong Start, uint Size, string Namespace, string Name, string Signature)
    {
        public bool Contains(ulong address) => address >= Start && address - Start < Size;

        // pprof shortens names that equal the system's as those of C++, so the system's has the parameters as well.
        public CodeFunction ToFunction()
        {
            var name = Namespace.Length > 0 ? $"{Namespace}.{Name}" : Name;
            return new CodeFunction(name, $"{name}{(Signature.Length > 0 ? Signature : "()")}", "", 0);
        }
    }
}
