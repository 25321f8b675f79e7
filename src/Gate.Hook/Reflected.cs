using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Gate.Hook;

// Reaches BenchmarkDotNet by names: the hook cannot reference one version of it and run with another.
internal static class Reflected
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    public static object? Get(this object target, string member) => Read(target.GetType(), target, member);

    public static object? GetStatic(this Type type, string member) => Read(type, target: null, member);

    public static void Set(this object target, string property, object? value) =>
        Unwrapped(() =>
        {
            Property(target.GetType(), property).SetValue(target, value);
            return null;
        });

    public static object? Call(this object target, string method, params object?[] arguments) =>
        Invoke(target.GetType(), target, method, arguments);

    public static object? CallStatic(this Type type, string method, params object?[] arguments) =>
        Invoke(type, target: null, method, arguments);

    public static object New(this Type type, params object?[] arguments)
    {
        var constructor = type.GetConstructors().FirstOrDefault(candidate => Accepts(candidate, arguments))
            ?? throw new MissingMethodException(type.FullName, ".ctor");
        return Unwrapped(() => constructor.Invoke(arguments))!;
    }

    // A params array of the given element type: AddLogger(ILogger[]) takes no object[].
    public static Array ArrayOf(this Type element, params object[] items)
    {
        var array = Array.CreateInstance(element, items.Length);
        items.CopyTo(array, 0);
        return array;
    }

    private static object? Read(Type type, object? target, string member) =>
        type.GetField(member, Everything) is { } field
            ? Unwrapped(() => field.GetValue(target))
            : Unwrapped(() => Property(type, member).GetValue(target));

    // A `new` property hides one of the base class; the most derived one is meant.
    private static PropertyInfo Property(Type type, string name) =>
        type.GetProperties(Everything).FirstOrDefault(property => property.Name == name && property.GetIndexParameters().Length == 0)
        ?? throw new MissingMemberException(type.FullName, name);

    private static object? Invoke(Type type, object? target, string name, object?[] arguments)
    {
        var method = type.GetMethods(Everything).FirstOrDefault(candidate =>
                candidate.Name == name && candidate.IsStatic == target is null && !candidate.ContainsGenericParameters && Accepts(candidate, arguments))
            ?? throw new MissingMethodException(type.FullName, name);
        return Unwrapped(() => method.Invoke(target, arguments));
    }

    private static bool Accepts(MethodBase method, object?[] arguments)
    {
        var parameters = method.GetParameters();
        return parameters.Length == arguments.Length
            && !parameters.Where((parameter, i) => arguments[i] is { } argument && !parameter.ParameterType.IsInstanceOfType(argument)).Any();
    }

    private static object? Unwrapped(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Capture(inner).Throw();
            throw;
        }
    }
}
