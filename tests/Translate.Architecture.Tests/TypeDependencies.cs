using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Translate.Architecture.Tests;

/// <summary>Reads which types of this program the types of an assembly use: in signatures, fields, attributes, locals and method bodies.</summary>
internal static class TypeDependencies
{
    /// <summary>Returns each pair of a type and a type that it uses, both as outermost types.</summary>
    /// <param name="path">The assembly.</param>
    public static IReadOnlySet<(string From, string To)> Read(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        var pairs = new HashSet<(string, string)>();
        foreach (var type in module.GetAllTypes())
        {
            foreach (var used in GetUsed(type).SelectMany(Unwrap))
            {
                var (from, to) = (GetName(type), GetName(used));
                if (from != to)
                {
                    pairs.Add((from, to));
                }
            }
        }

        return pairs;
    }

    private static IEnumerable<TypeReference> GetUsed(TypeDefinition type)
    {
        IEnumerable<TypeReference?> used =
        [
            type.BaseType,
            .. type.Interfaces.Select(item => item.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.Properties.Select(property => property.PropertyType),
            .. type
                .CustomAttributes.Concat(type.Methods.SelectMany(method => method.CustomAttributes))
                .Select(attribute => attribute.AttributeType),
            .. type.Methods.SelectMany(GetUsed),
        ];
        return used.OfType<TypeReference>();
    }

    private static IEnumerable<TypeReference?> GetUsed(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature =
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method.GenericParameters.SelectMany(parameter => parameter.Constraints.Select(constraint => constraint.ConstraintType)),
        ];
        return method.HasBody
            ? signature
                .Concat(method.Body.Variables.Select(variable => variable.VariableType))
                .Concat(method.Body.Instructions.SelectMany(instruction => GetUsed(instruction.Operand)))
            : signature;
    }

    private static IEnumerable<TypeReference?> GetUsed(object? operand) =>
        operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
            MethodReference method =>
            [
                method.DeclaringType,
                method.ReturnType,
                .. method.Parameters.Select(parameter => parameter.ParameterType),
            ],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    private static IEnumerable<TypeReference> Unwrap(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Unwrap).Append(generic.ElementType),
            TypeSpecification specification => Unwrap(specification.ElementType),
            GenericParameter => [],
            _ => [type],
        };

    private static string GetName(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.FullName;
    }
}
